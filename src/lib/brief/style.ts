/**
 * The look of the brief, on screens and on A4. Colours bear the names that the charts use; paper is white whatever the
 * screen is. Fonts are the system's, those for Chinese named for Linux, macOS and Windows.
 */
export const style = `
:root{color-scheme:light;--paper:#fff;--surface:#fff;--sunken:#f4f3f0;--ink:#191b1e;--muted:#555b62;--line:#dcd9d0;--edge:#8b8a83;--person:#b0521b;--bot:#0d6b81;--both:#6654a6;--good:#2b7549;--warn:#b3261e;
--sans:system-ui,-apple-system,'Segoe UI','Helvetica Neue','Liberation Sans','DejaVu Sans','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Zen Hei',sans-serif;
--serif:'Iowan Old Style',Georgia,'Noto Serif','Liberation Serif','DejaVu Serif','Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#131517;--surface:#1a1d20;--sunken:#101214;--ink:#eceae4;--muted:#a5abb2;--line:#2e3338;--edge:#767c83;--person:#f0a26b;--bot:#5fc4d8;--both:#b6a8f0;--good:#74cb9a;--warn:#ff8f85}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);font-variant-numeric:tabular-nums}
main{max-width:704px;margin:0 auto;padding:32px 16px 64px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 24px;padding-bottom:8px;border-bottom:1.5px solid var(--ink);font-size:13px}
.kicker{font-weight:600}
.standing,.question,.note,.beside,footer{color:var(--muted)}
.question{margin-top:24px;font-size:14px}
h1{margin:6px 0 18px;font:500 26px/1.36 var(--serif);text-wrap:pretty}
h2{margin-bottom:12px;padding-bottom:5px;border-bottom:1px solid var(--line);font:500 19px/1.35 var(--serif);text-wrap:pretty}
h3{margin:14px 0 4px;font:600 14px/1.45 var(--sans)}
section{margin-top:34px}
p,ul,figure,dl,.sideways{margin-bottom:11px}
ul{padding-left:17px}
li{margin-bottom:3px}
.note{font-size:12.5px;line-height:1.45}
.notice{padding:7px 11px;border-left:3px solid var(--warn);background:var(--sunken);font-size:13.5px}
.tone{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
.tone.bot{text-decoration-color:var(--bot)}.tone.person{text-decoration-color:var(--person)}.tone.both{text-decoration-color:var(--both)}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:12px 20px;padding:4px 0 6px}
.figures dt{color:var(--muted);font-size:12.5px}
.figures .value{font:500 25px/1.3 var(--serif)}
.figures .beside{font-size:12px;line-height:1.4}
@media screen and (max-width:560px){.figures{grid-template-columns:repeat(2,minmax(0,1fr))}h1{font-size:22px}}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 28px}
@media screen and (max-width:560px){.pair{display:block}.dense{min-width:620px}}
.sideways{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.4}
caption{padding:8px 0 4px;text-align:left;font-weight:600;font-size:13.5px}
th,td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom-color:var(--edge);color:var(--muted);font-weight:400;vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:right}
.part th{padding-top:9px;font-weight:600}
.dense{font-size:11.5px;line-height:1.35}
.dense th:first-child{width:29%}.dense .number{width:16%;white-space:nowrap}.dense td:nth-child(3){width:7%}
.dense th,.dense td{padding-block:3px}
figure text{font-family:var(--sans)!important}
figure svg{display:block;width:100%;height:auto;overflow:visible}
footer{margin-top:32px;padding-top:8px;border-top:1px solid var(--line);font-size:12.5px}
@page{size:A4;margin:17mm 15mm 16mm}
@media print{
:root{--sans:'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','Noto Sans','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Zen Hei',sans-serif}
body{font-size:9.2pt;line-height:1.42}
main{max-width:none;padding:0}
header,footer{display:none}
h1{margin-bottom:9px;font-size:18pt;line-height:1.3}
h2{margin-bottom:8px;font-size:13pt}
h3{margin:9px 0 3px;font-size:9.4pt}
section{margin-top:16px}
p,ul,figure,dl,.sideways{margin-bottom:8px}
li{margin-bottom:1.5px}
.question{margin-top:0;font-size:9.2pt}
.notice{padding:4px 10px;font-size:8.6pt}
.figures{padding:0 0 2px}
.figures .value{font-size:17pt}
.figures dt,.figures .beside,.note{font-size:8pt}
table{font-size:8.3pt;line-height:1.36}
th,td{padding-block:2.6px}
caption{padding-top:4px;font-size:8.8pt}
.dense{font-size:6.9pt;line-height:1.28}
.dense th,.dense td{padding-block:1.3px}
.part th{padding-top:6px}
.long{columns:2;column-gap:28px;font-size:8.3pt}
.sideways{overflow:visible}
.kept,figure,li,tr,dl,.notice,.pair,.long,table:not(.dense){break-inside:avoid}
h2,h3,caption,thead,.part{break-after:avoid}
.note{break-before:avoid}
p,li{orphans:3;widows:3}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
