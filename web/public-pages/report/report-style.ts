/** The style of the report's page, which stands in the page itself: it is read without a server. */
export const reportStyle = `
:root{--poor:#a8402c;--near:#c98a1b;--other:#3f7f63;--lost:#8a9099;--line:#c9d2ce;--ink:#17211d;--quiet:#4d5b55}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.55 "Times New Roman",Times,serif}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-top:1rem}
header p{margin:0}
a{color:#0b5a4a}
h1{font-size:1.5rem;line-height:1.3;text-align:center;margin:1.5rem 0 .25rem}
.subtitle{text-align:center;color:var(--quiet);margin:0 0 1.5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--line);padding-bottom:.2rem}
h3{font-size:1rem;margin:1.25rem 0 .5rem}
p{margin:.4rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-left:6px solid var(--lost);border-radius:4px;padding:.6rem .8rem}
.tiles li.poor{border-left-color:var(--poor)}
.tiles li.near-poor{border-left-color:var(--near)}
.tiles b{display:block;font-size:1.6rem;line-height:1.2}
.tiles span{color:var(--quiet)}
.bars div.row{display:grid;grid-template:"name bar value"/minmax(6rem,13rem) 1fr minmax(8.5rem,auto);gap:.2rem .6rem;align-items:center;font-size:.9rem;margin:.15rem 0;break-inside:avoid}
.bars .name{grid-area:name}.bars .bar{grid-area:bar}.bars .value{grid-area:value}
.bars div{min-width:0;overflow-wrap:anywhere}
.bars .value{text-align:right;font-variant-numeric:tabular-nums}
.bars svg{display:block;width:100%;height:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 .75rem;padding:0;list-style:none;font-size:.9rem}
.legend li::before{content:"";display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem;background:var(--lost);vertical-align:-1px}
.legend .poor::before{background:var(--poor)}
.legend .near-poor::before{background:var(--near)}
.fill-poor{fill:var(--poor)}.fill-near-poor{fill:var(--near)}.fill-other{fill:var(--other)}.fill-lost{fill:var(--lost)}
.band{fill-opacity:.45}
.flow{display:block;width:100%;max-width:44rem;height:auto;margin:0 auto}
.flow text{font-size:11px;fill:var(--ink)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88rem}
th,td{border:1px solid var(--line);padding:.25rem .4rem;text-align:right;font-variant-numeric:tabular-nums}
thead th{background:#eaf0ee;text-align:center}
tbody th,td.text{text-align:left;font-weight:normal}
tr.sum>*{font-weight:bold;background:#f4f7f6}
.sign{margin:3rem 0 5rem auto;max-width:22rem;text-align:center}
.sign p{margin:0}
footer{color:var(--quiet);font-size:.85rem;padding-bottom:2rem}
@media (max-width:34rem){.bars div.row{grid-template:"name value" "bar bar"/1fr auto;margin:.35rem 0}body{font-size:15px}.flow text{font-size:13px}tbody th{min-width:6.5rem}}
@media print{@page{size:A4;margin:18mm 15mm 18mm 20mm}body{font-size:11.5pt}nav{display:none}main,header,footer{max-width:none;padding:0}h2,h3{break-after:avoid}.tiles li,.flow,tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}table{font-size:8pt}th,td{padding:2px 3px}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
