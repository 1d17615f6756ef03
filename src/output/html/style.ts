// The page's looks: light and dark, narrow and wide, screen and paper. Contrast is at least 4.5 to 1 for text.
const widths = Array.from({ length: 45 }, (_, i) => `.w${2 * i + 2}{width:${2 * i + 2}%}`).join('');

export const style = `
:root{--ink:#1b1f24;--soft:#4a535e;--line:#c9d0d8;--paper:#fff;--band:#f3f5f8;--link:#0b4f8a;--fill:#0b5c94;--mark:#9a3412;--focus:#b45309;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#b6bfc9;--line:#4b5560;--paper:#14181c;--band:#1e242a;--link:#8cc4f5;--fill:#5aa9e0;--mark:#f5a06b;--focus:#fbbf24}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:70rem;padding:0 1rem 4rem;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:2.2em 0 .6em}
h1{font-size:2rem;margin-top:1.2em}h2{font-size:1.5rem;border-top:3px solid var(--fill);padding-top:.6em}h3{font-size:1.2rem}h4{font-size:1.05rem}
p,ul,ol{max-width:46rem}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
nav ol{columns:2 18rem;padding-left:1.2rem;max-width:none}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.92rem}
.scroll>table{min-width:36rem;width:100%}
.facts{width:100%}.facts th{width:11rem;font-weight:600}
${widths}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--band);border-bottom:2px solid var(--line)}
td.r,th.r{text-align:right;font-variant-numeric:tabular-nums}td.c,th.c{text-align:center}
tbody tr:nth-child(even){background:var(--band)}
code{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}pre{padding:.6rem;border:1px solid var(--line);white-space:pre-wrap}
figure{margin:1.5rem 0}figure.narrow{display:inline-block;vertical-align:top;width:28rem;max-width:100%;padding-right:1.5rem}figcaption{font-weight:600;margin-bottom:.4rem}
.chart{max-width:100%;height:auto;display:block;font:13px system-ui,sans-serif}
.chart text{fill:var(--ink)}.chart .small{font-size:11px;fill:var(--soft)}
.chart .grid{stroke:var(--line);stroke-width:1}.chart .fill{fill:var(--fill)}.chart .soft{fill:var(--band);stroke:var(--line)}.chart .dot{fill:var(--fill);stroke:var(--paper)}.chart .mark{fill:var(--mark);stroke:var(--paper);stroke-width:1.5}.chart .limit{stroke:var(--mark);stroke-width:2}
details{margin:.5rem 0}summary{cursor:pointer;color:var(--link)}
.tools{display:flex;gap:.6rem;flex-wrap:wrap;align-items:center;margin:1rem 0}
.tools label{font-weight:600}.tools input{font:inherit;padding:.35rem .5rem;border:1px solid var(--soft);border-radius:.25rem;background:var(--paper);color:var(--ink);min-width:min(18rem,100%)}
th button{white-space:nowrap;font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th button::after{content:" \\2195";color:var(--soft)}th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
@media (max-width:30rem){h1{font-size:1.5rem}.facts th,.facts td{display:block;width:auto;border:0;padding:.1rem 0}.facts td{padding-bottom:.6rem}}
@media print{
:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--band:#f2f2f2;--link:#000;--fill:#333;--mark:#000}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,"Liberation Sans",Helvetica,sans-serif}}
html,.chart{font-family:Arial,"Liberation Sans",Helvetica,sans-serif}html{font-size:9pt;line-height:1.4}body,p,ul,ol{max-width:none}body{padding:0}.tools,.skip,nav{display:none}
p,li{orphans:3;widows:3}
h2{break-before:page;margin-top:0}h2:first-of-type{break-before:auto;margin-top:1.5em}h3,h4,figcaption,caption,thead,p:has(>strong:only-child){break-after:avoid}h3,h4{margin-top:1.6em}
.scroll{overflow:visible;margin:.6rem 0;break-before:avoid}.scroll>table{min-width:0}table{font-size:7.5pt}th,td{padding:.2rem .4rem}
thead{display:table-header-group}tr,svg,pre,.facts{break-inside:avoid}figure>p,figcaption{break-after:avoid;break-inside:avoid}figure:not(:has(details[open])){break-inside:avoid}tbody tr:first-child{break-before:avoid}
figure{margin:1rem 0}figure.narrow{width:33%}.scroll+p{break-before:avoid}figure details:not([open]),summary{display:none}
th button::after{content:none}a{text-decoration:none}
}
`.trim();
