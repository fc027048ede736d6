// The texts of the package: what its pages say and how a web server is to serve it.

/** Every page around the pane where Excel on the web shows it, the outermost too; on 21Vianet that is SharePoint's. */
const frameAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.office.net',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://excel.cloud.microsoft',
  'https://*.sharepoint.cn',
].join(' ');
const policy = `frame-ancestors ${frameAncestors}`;

const never = 'no-store';
const forever = 'public, max-age=31536000, immutable';
const askFirst = 'no-cache';

const hashed = /\.[0-9a-f]{8}\.js$/;

/** An example for nginx; `address` is a parsed base URL without a slash at its end. */
export function nginxConf(address) {
  const path = folderOf(address);
  const pattern = path.replaceAll('.', '\\.');
  const headers = (cache) =>
    [
      ...(cache === undefined ? [] : [`add_header Cache-Control "${cache}" always;`]),
      `add_header Content-Security-Policy "${policy}" always;`,
    ].join('\n    ');
  return `# WeekTally 活动周考评：nginx 示例，请改成本校的证书和文件夹。
# An example for nginx: put in your own certificate and folders.
# 把本文件夹的内容放在 root 之下的 ${path}/。 The files of this folder go to ${path}/ under root.
# 不要添加 X-Frame-Options：Excel 网页版在框架中显示窗格。 Do not add X-Frame-Options: Excel on the web shows the pane in a frame.
server {
  listen ${address.port || '443'} ssl;
  server_name ${address.hostname};
  ssl_certificate     /etc/nginx/certificate.pem;
  ssl_certificate_key /etc/nginx/certificate.key;
  root /srv/weektally;
  charset utf-8;

  location ~ ^${pattern}/(nginx\\.conf|web\\.config)$ {
    return 404;
  }
  location ~ ^${pattern}/.*\\.html$ {
    ${headers(never)}
  }
  # 图标不写 Cache-Control，否则 Excel 可能不显示图标。 No Cache-Control on icons, or Excel may not show them.
  location ~ ^${pattern}/assets/.*\\.png$ {
    ${headers(undefined)}
  }
  # 大括号需要引号。 Braces need the quotes.
  location ~ "^${pattern}/.*\\.[0-9a-f]{8}\\.js$" {
    ${headers(forever)}
  }
  location ${path}/ {
    index index.html;
    ${headers(askFirst)}
  }
}
`;
}

/** An example for IIS, which needs no module: each page and each hashed file is named. */
export function webConfig(files) {
  const cached = (path, cache) => `  <location path="${escapeXml(path)}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />${cache === undefined ? '' : `\n          <add name="Cache-Control" value="${cache}" />`}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
  const locations = [
    cached('assets', undefined),
    ...files.filter((file) => file.endsWith('.html')).map((file) => cached(file, never)),
    ...files.filter((file) => hashed.test(file)).map((file) => cached(file, forever)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- WeekTally 活动周考评：IIS 示例，与其他文件放在同一文件夹。 An example for IIS: keep it beside the other files. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
        <remove name="Content-Security-Policy" />
        <add name="Content-Security-Policy" value="${escapeXml(policy)}" />
        <remove name="Cache-Control" />
        <add name="Cache-Control" value="${askFirst}" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}

/** How an administrator brings the add-in to the school. */
export function indexPage(base, version) {
  return page('活动周考评 安装说明 · Installing WeekTally', [
    `<h1>活动周考评 安装说明</h1>
<p>本文件夹放到 <a href="taskpane.html">${base}/</a> 之后，加载项就能安装。窗格和数据只在用户的 Excel 中，本服务器只提供文件。网址须用 https，证书须受学校电脑信任。服务器设置示例见文件夹中的 nginx.conf（nginx）和 web.config（IIS）。先用浏览器打开上面的网址：显示“请在 Excel 中打开活动周考评”，就放对了。</p>
<p>本版本只用模拟的 Excel 测试过，还没有在真实的 Excel 中试过。请先在一台电脑上试用，再部署到全校。</p>
<p>安装用的清单：<a href="manifest.xml" download>manifest.xml</a></p>
<h2>全校部署（推荐）</h2>
<ol><li>用管理员账号打开 <a href="https://admin.microsoft.com/">Microsoft 365 管理中心</a>。</li>
<li>“设置”→“集成应用”→“上传自定义应用”→选“Office 加载项”，上传 manifest.xml。</li>
<li>先指定几位试用的老师，没有问题再指定全校。</li>
<li>老师重新打开 Excel，“开始”选项卡上出现“活动周考评”。第一次可能要等 24 小时，最长 72 小时。</li></ol>
<h2>世纪互联（21Vianet）</h2>
<p>管理中心在 <a href="https://portal.partner.microsoftonline.cn/">portal.partner.microsoftonline.cn</a>，步骤同上；没有“集成应用”时，看“设置”中的“加载项”（部署加载项）。两处都没有时，请用下面的网络共享。用户的电脑要能访问 appsforoffice.cdn.partner.office365.cn 或本服务器上的 office-js 文件夹。</p>
<h2>学校网络访问不了微软时</h2>
<p>本文件夹的 office-js 中有一份 Office.js。微软的两处都用不了时，窗格自己改用这一份，但每天第一次打开可能要多等半分钟。用 <code>npm run package -- --base-url ${base} --office-js local</code> 打包，就先用这一份。</p>
<h2>网络共享（Windows 试用）</h2>
<ol><li>把 manifest.xml 放进一个共享文件夹，如 \\\\server\\addins，老师有读取权限。</li>
<li>Excel：“文件”→“选项”→“信任中心”→“信任中心设置”→“受信任的加载项目录”，填入共享文件夹，“添加目录”，勾选“显示在菜单中”，确定，重新打开 Excel。</li>
<li>“开始”→“加载项”→“更多加载项”→“共享文件夹”→“活动周考评”→“添加”。</li></ol>
<h2>Mac（试用）</h2>
<ol><li>在访达中按 Command+Shift+G，打开 ~/Library/Containers/com.microsoft.Excel/Data/Documents/，没有 wef 文件夹就新建一个。</li>
<li>把 manifest.xml 放进 wef，重新打开 Excel，“开始”→“加载项”，选“活动周考评”。</li></ol>
<h2>Excel 网页版（试用）</h2>
<p>“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”，选 manifest.xml。</p>
<h2>更新</h2>
<p>本文件夹的版本是 ${version}。每个新的包版本都更高；版本不变，Office 不会接受新的 manifest.xml，打包时会拒绝。</p>
<ol><li>没人使用时，用新包的全部文件替换服务器上的文件（nginx.conf、web.config 是示例，保留本校改过的）。老师下次打开窗格就是新版；当时开着的窗格提示出错时，关上再打开。</li>
<li>再更新 manifest.xml。管理中心：“集成应用”→“活动周考评”→“更新”，上传新的 manifest.xml（世纪互联的“加载项”中同样）；最长 72 小时到达所有老师，重新打开 Excel 更快。</li>
<li>网络共享：替换共享文件夹中的 manifest.xml；功能区的按钮仍是旧的，老师就删除后重新添加一次。Mac：替换 wef 中的文件，重新打开 Excel。网页版（试用）：重新上传一次。</li>
<li>核对：打开 <a href="manifest.xml">manifest.xml</a>，其中的 Version 与上面的版本相同。</li></ol>`,
    `<h1 lang="en">Installing WeekTally</h1>
<p>Once this folder is at <a href="taskpane.html">${base}/</a>, the add-in can be installed. The pane and its data stay in the user's Excel; this server only serves files. The address must be https with a certificate that the school's computers trust. Examples for the server are in this folder: nginx.conf (nginx) and web.config (IIS). Open the address in a browser first: when it says “Please open WeekTally in Excel”, the files are in place.</p>
<p>This version was tested with a simulated Excel only and not yet in a real one. Try it on one computer before the whole school gets it.</p>
<p>The manifest to install: <a href="manifest.xml" download>manifest.xml</a></p>
<h2>For the whole school (recommended)</h2>
<ol><li>Open the <a href="https://admin.microsoft.com/">Microsoft 365 admin centre</a> as an administrator.</li>
<li>Settings → Integrated apps → Upload custom apps → Office Add-in, and upload manifest.xml.</li>
<li>Assign a few teachers first, then everybody.</li>
<li>Restart Excel: WeekTally is on the Home tab. The first time may take 24 hours, at most 72.</li></ol>
<h2>21Vianet</h2>
<p>The admin centre is <a href="https://portal.partner.microsoftonline.cn/">portal.partner.microsoftonline.cn</a>, the steps are the same; where “Integrated apps” is missing, look for Add-ins (Deploy Add-in) under Settings. If neither is there, use a network share. Users' computers must reach appsforoffice.cdn.partner.office365.cn or the office-js folder on this server.</p>
<h2>Where the school's network cannot reach Microsoft</h2>
<p>The folder office-js holds a copy of Office.js. Where neither of Microsoft's two places works, the pane takes this copy by itself, but its first opening of a day may take half a minute longer. Packaged with <code>npm run package -- --base-url ${base} --office-js local</code>, it asks for the copy first.</p>
<h2>Network share (a trial on Windows)</h2>
<ol><li>Put manifest.xml into a shared folder, such as \\\\server\\addins, that teachers may read.</li>
<li>In Excel: File → Options → Trust Center → Trust Center Settings → Trusted Add-in Catalogs; enter the folder, Add catalog, tick Show in Menu, OK, restart Excel.</li>
<li>Home → Add-ins → More Add-ins → Shared Folder → WeekTally → Add.</li></ol>
<h2>Mac (a trial)</h2>
<ol><li>In Finder press Command+Shift+G and open ~/Library/Containers/com.microsoft.Excel/Data/Documents/; make the folder wef if there is none.</li>
<li>Put manifest.xml into wef, restart Excel, then Home → Add-ins → WeekTally.</li></ol>
<h2>Excel on the web (a trial)</h2>
<p>Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in, and choose manifest.xml.</p>
<h2>Updates</h2>
<p>This folder holds version ${version}. Each new package has a higher one: Office takes a new manifest.xml only with a higher version, and packaging refuses the same one.</p>
<ol><li>When nobody works with it, replace all files on the server by those of the new package (nginx.conf and web.config are examples: keep what you made of them). Teachers have the new version when they open the pane next; a pane that was open and tells a fault is closed and opened again.</li>
<li>Then update manifest.xml. Admin centre: Integrated apps → WeekTally → Update, and upload the new manifest.xml (on 21Vianet the same under Add-ins); it reaches everybody within 72 hours, sooner after a restart of Excel.</li>
<li>Network share: replace manifest.xml in the shared folder; where the ribbon still shows the old buttons, teachers remove the add-in and add it again. Mac: replace the file in wef and restart Excel. Excel on the web (a trial): upload it again.</li>
<li>To check: open <a href="manifest.xml">manifest.xml</a>; its Version is the one above.</li></ol>`,
  ]);
}

/** What the manifest calls its support page. */
export function helpPage() {
  return page('活动周考评 使用说明 · Using WeekTally', [
    `<h1>活动周考评 使用说明</h1>
<ol><li>在“开始”选项卡上点“打开活动周考评”，打开窗格。</li><li>“准备”：选方案，补充工作表。</li><li>在工作表中登记和评分。</li>
<li>“检查”：逐条改正，或写明理由后接受。</li><li>“汇总”：算出得分、名次。草稿可以缺项，正式汇总要齐全。</li><li>“统计”：写入附件2。</li></ol>
<p>窗格改动的单元格可以用“撤销”改回。窗格没有反应时，先在工作表中按 Enter 或 Esc 键结束单元格编辑。仍有问题，请把窗格中的那句话告诉本校管理员。</p>
<p>整个活动周怎么用，一步一页：<a href="manual.zh-CN.html">使用手册</a>。</p>`,
    `<h1 lang="en">Using WeekTally</h1>
<ol><li>On the Home tab choose Open WeekTally.</li><li>Prepare: choose a scheme and add the sheets.</li><li>Register and mark on the sheets.</li>
<li>Check: fix each finding, or accept it with a reason.</li><li>Total: scores and ranks; a draft may lack some, final totals may not.</li><li>Report: writes 附件2.</li></ol>
<p>What the pane changed in your cells can be taken back with Undo. When the pane does not answer, press Enter or Esc on the sheet to finish editing a cell. If that does not help, tell your school's administrator the sentence in the pane.</p>
<p>The whole week, a page a step: <a href="manual.en-US.html">the manual</a>.</p>`,
  ]);
}

function page(title, [chinese, english]) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<style>body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.6 system-ui, sans-serif; }</style>
</head>
<body>
<main>
${chinese}
</main>
<hr />
<section lang="en">
${english}
</section>
</body>
</html>
`;
}

/** The path of a base URL without a slash at its end; empty for the root of a server. */
function folderOf(address) {
  return address.pathname.replace(/\/+$/, '');
}

export function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
