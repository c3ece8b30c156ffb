import type { ThemeConfig } from 'antd';

/** Kapok red, 6.2:1 on white and 5.7:1 on the page's ground: text and buttons alike pass WCAG 2.2 AA. */
const kapok = '#b3322b';
const ink = '#23201d';

/** Calm, dense, official: warm paper greys, one accent, small radii. Colours outside antd stand in app.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: kapok,
    // Outlines of what has the focus: 4.4:1 on white.
    colorPrimaryBorder: '#c4554e',
    colorLink: '#9a2a24',
    colorLinkHover: '#7d1f1a',
    colorInfo: '#2b5d8a',
    colorSuccess: '#2f7a46',
    colorWarning: '#a86200',
    colorWarningBg: '#fdf5e2',
    colorWarningBorder: '#eed9a8',
    colorErrorBg: '#fdf1f1',
    colorErrorBorder: '#efc4c6',
    colorError: '#b0172a',
    colorText: ink,
    colorTextSecondary: '#5c554e',
    colorTextTertiary: '#6b645c',
    colorTextPlaceholder: '#746d66',
    colorTextDescription: '#5c554e',
    colorBgLayout: '#f6f4f1',
    colorBorder: '#cdc6be',
    colorBorderSecondary: '#e6e1db',
    borderRadius: 5,
    borderRadiusLG: 8,
    controlHeight: 34,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    boxShadowSecondary: '0 8px 28px rgba(44, 32, 24, 0.14)',
    // Who has asked the system for less motion gets none.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Tabs: { titleFontSize: 14, horizontalItemPadding: '10px 0' },
    Tag: { defaultBg: '#f4f1ed', defaultColor: '#4a443e' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 18 },
  },
};
