import { webDarkTheme, webLightTheme } from '@fluentui/react-components';

const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const lightTheme = { ...webLightTheme, fontFamilyBase };
export const darkTheme = { ...webDarkTheme, fontFamilyBase };
