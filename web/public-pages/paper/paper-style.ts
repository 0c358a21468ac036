/** The style of a paper's page, which stands in the page itself: a browser shows nothing else with it. */
export const paperStyle = `
*{box-sizing:border-box}
body{margin:0;background:#e9eeec;color:#000;font:14pt/1.4 "Times New Roman","Liberation Serif","Noto Serif",serif}
.notice{max-width:210mm;margin:1rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
article{max-width:210mm;margin:1rem auto;padding:20mm 20mm 20mm 30mm;background:#fff}
p{margin:.35rem 0;text-align:justify;overflow-wrap:anywhere}
h1{margin:1.5rem 0 .25rem;font-size:15pt;text-align:center}
h2{margin:1.5rem 0 .25rem;font-size:14pt;text-align:center}
.part{margin:.75rem 0 .25rem;text-align:left}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 1.5rem;font-size:12pt}
.head>div{flex:2 1 11rem}.head>div+div{flex:3 1 17rem}
.head p,.subtitle p,.centred,.strong,.sign p{text-align:center}
.head p,.sign p{margin:0}
.motto{text-decoration:underline;text-underline-offset:.3em}
.subtitle{margin-bottom:1rem}
.subtitle p+p{font-size:12pt;font-style:italic}
.strong,.subtitle p:first-child{font-weight:bold}
ul{margin:.35rem 0;padding-left:1.5rem}
li{margin:.2rem 0}
table{width:100%;margin:.5rem 0;border-collapse:collapse;font-size:12pt;line-height:1.25}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.12rem .4rem;border:1px solid #000;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{text-align:center;overflow-wrap:normal}
tbody th{background:#f0f0f0}
.end{text-align:right}.centre{text-align:center}
.sign{display:flex;justify-content:space-between;gap:1rem;margin-top:1.5rem;break-inside:avoid}
.sign>*{flex:1}
.sign .receivers p{text-align:left;font-size:11pt}
.hand{padding-top:5rem}
.hands>*{padding-bottom:5rem}
@media screen and (max-width:48rem){p{text-align:left}article{padding:1rem}.scroll{overflow-x:auto}.scroll table{min-width:30rem}}
@media print{@page{size:A4;margin:20mm 20mm 20mm 30mm}body{background:none}.notice{display:none}article{max-width:none;margin:0;padding:0 1px;break-after:page}article:last-child{break-after:auto}.annex{break-before:page}tr{break-inside:avoid}thead{display:table-header-group}tbody th{break-after:avoid;print-color-adjust:exact;-webkit-print-color-adjust:exact}h1,h2{break-after:avoid}}
`;
