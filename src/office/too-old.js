// Runs before everything else and in every browser there is (ES5): says so where the pane cannot run.
(function () {
  if (window.Promise && !/Trident|MSIE/.test(navigator.userAgent)) return;
  document.addEventListener('DOMContentLoaded', function () {
    document.body.textContent =
      '这台电脑的浏览器组件太旧，活动周考评不能运行。请更新 Office 和 Windows（需要 WebView2），或使用 Excel 网页版。 ' +
      'The browser component of this computer is too old for WeekTally. Please update Office and Windows (WebView2), or use Excel on the web.';
  });
})();
