/** The style of HTML pages: a quiet sheet with headings in the margin, read from 390 to 1440 px, on paper and in the dark. */
export const STYLE = `
:root {
  --paper: #fcfbf8; --sheet: #ffffff; --ink: #22201c; --soft: #6a655b; --rule: #e2ddd2; --accent: #8a3a1f; --second: #1d5a80; --wash: #f4f0e7; --mark: #fbe9a9;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "P052", "Source Serif 4", Charter, "Noto Serif", Georgia, "Gelasio", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --sheet: #1e2023; --ink: #e4e0d7; --soft: #a09a8e; --rule: #34363a; --accent: #e2a07f; --second: #8ebfe0; --wash: #202225; --mark: #5c4a12; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.58 var(--serif); font-variant-numeric: oldstyle-nums proportional-nums; text-rendering: optimizeLegibility; overflow-wrap: break-word; hyphens: manual; }
main { max-width: 42rem; margin: 0 auto; padding: 2.25rem 1.25rem 4rem; }
h1, h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; font-weight: inherit; font-size: inherit; }
ol, ul { list-style: none; }
a { color: inherit; text-decoration-color: var(--rule); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
b, strong { font-weight: 600; }

/* The head */
header { padding-bottom: 1.5rem; }
.kind { font: 600 .75rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--accent); }
.kind span { color: var(--soft); font-weight: 400; letter-spacing: 0; text-transform: none; margin-left: .75em; font-size: .8125rem; }
h1 { font-size: clamp(1.85rem, 1.3rem + 2.4vw, 2.75rem); line-height: 1.14; letter-spacing: -.012em; margin-top: .5rem; text-wrap: balance; }

/* Sections: a heading in the margin where there is one */
section { border-top: 1px solid var(--rule); padding: 1.35rem 0 1.6rem; }
section > h2, section > h3, aside h2 { font: 600 .8125rem/1.5 var(--sans); letter-spacing: .02em; color: var(--soft); margin-bottom: .6rem; }
.basis { border-top: 0; padding-top: 0; }
.basis h2 { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.basis .line { color: var(--soft); font-style: italic; }
.in-short .line { font-size: 1.1875rem; line-height: 1.5; }
.line + .line { margin-top: .8rem; }
.topic { font-weight: 600; }
.nothing, .quiet .line, .left { color: var(--soft); }
.left { font-size: .9375rem; margin-top: .9rem; font-style: italic; }
.inferred .words::before { content: "Inferred. "; font: 600 .75rem var(--sans); letter-spacing: .02em; color: var(--accent); }
q { quotes: "\\201c" "\\201d" "\\2018" "\\2019"; }
code { font: .75rem/1.4 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; color: var(--soft); background: var(--wash); padding: .1em .4em; border-radius: 3px; }

/* Citations */
.cites { white-space: nowrap; }
.cite { font: 500 .71875rem/1 var(--sans); font-variant-numeric: tabular-nums lining-nums; color: var(--accent); background: none; border: 0; border-radius: 3px; padding: .3em .12em; margin: -.3em 0; cursor: pointer; vertical-align: .18em; }
.cite:hover, .cite:focus { background: var(--accent); color: var(--paper); }

/* Happened: days in a column, and the strip of time */
.strip { display: block; overflow: visible; margin: -.2rem 0 1.1rem; }
.strip .axis { stroke: var(--rule); stroke-width: 1; }
.strip .tick { stroke: var(--soft); stroke-width: 1; }
.strip text { font: .75rem var(--sans); fill: var(--soft); text-anchor: start; }
.strip circle { fill: var(--accent); stroke: var(--accent); stroke-width: 1.75; }
.strip circle.open { fill: var(--paper); }
.strip .span { stroke: var(--accent); stroke-width: 3; stroke-linecap: round; opacity: .4; }
.strip a:focus-visible { outline: none; }
.strip a:focus-visible circle, .strip a:hover circle { stroke-width: 5; }
.happened .tail { font: .8125rem/1.4 var(--sans); color: var(--soft); }
.line:target { background: var(--wash); box-shadow: 0 0 0 .5rem var(--wash); border-radius: 2px; }

/* Curves of a trend, one above the other, and their numbers */
figure.curves { margin: 0 0 1.1rem; }
.curve-name { font: 600 .8125rem/1.4 var(--sans); color: var(--curve); margin-top: .4rem; }
.conflict { --curve: var(--accent); } .cooperation { --curve: var(--second); }
.curve { display: block; overflow: visible; }
.curve text { font: .75rem var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.curve .grid { stroke: var(--rule); stroke-width: 1; } .curve .tick { stroke: var(--soft); stroke-width: 1; }
.curve .line, .curve .range { fill: none; stroke: var(--curve); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.curve .range { stroke-width: 6; opacity: .25; }
.curve .band { fill: var(--curve); opacity: .18; }
.curve .alleged { stroke: var(--soft); stroke-width: 5; opacity: .4; }
.curve .shift { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.curve circle { fill: var(--curve); stroke: var(--curve); stroke-width: 1.5; } .curve circle.open { fill: var(--paper); }
.curve a:focus-visible { outline: none; } .curve a:focus-visible circle, .curve a:hover circle { stroke-width: 6; }
.curves figcaption { font: .8125rem/1.5 var(--sans); color: var(--soft); margin-top: .5rem; }
.numbers { width: 100%; border-collapse: collapse; font: .8125rem/1.4 var(--sans); font-variant-numeric: tabular-nums lining-nums; margin-top: 1.3rem; }
.numbers th, .numbers td { text-align: left; vertical-align: top; font-weight: 400; padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--rule); }
.numbers thead th { color: var(--soft); font-weight: 600; border-top: 0; } .numbers td span { color: var(--soft); } .numbers th a { white-space: nowrap; }

/* Sides of a disagreement */
.line:has(.sides) + .line, .line + .line:has(.sides) { margin-top: 1.7rem; }
.sides { display: grid; gap: .9rem; margin-top: .8rem; }
.side { background: var(--wash); border-top: 3px solid var(--accent); padding: .8rem 1rem .9rem; border-radius: 0 0 4px 4px; }
.question .words { color: var(--soft); }
.position { font-weight: 600; line-height: 1.35; }
.figure .position { font-size: 1.3125rem; font-variant-numeric: lining-nums; }
.holders { font: .8125rem/1.45 var(--sans); color: var(--soft); }
.side blockquote { font-size: 1rem; line-height: 1.5; margin-top: .6rem; }
.speaker { font: .8125rem/1.4 var(--sans); color: var(--soft); white-space: nowrap; }
.standing { font: .78125rem/1.45 var(--sans); color: var(--soft); margin-top: .7rem; border-top: 1px solid var(--rule); padding-top: .45rem; }
.rest { font: .8125rem/1.5 var(--sans); color: var(--soft); margin-top: .55rem; }

/* Sources and what was read */
.source { font: .875rem/1.45 var(--sans); } .source span { color: var(--soft); margin-left: .6em; white-space: nowrap; }
.title { line-height: 1.35; margin-top: .1rem; }
.known, .about, .place { font: .8125rem/1.5 var(--sans); color: var(--soft); }
.sources > ol > li { padding-left: 0; } .sources > ol > li + li { margin-top: 1.4rem; }
.sources ul { margin-top: .45rem; }
.sources ul li { font-size: .9375rem; line-height: 1.5; padding-left: 2.1rem; text-indent: -2.1rem; margin-top: .2rem; }
.sources ul .cite { display: inline-block; min-width: 2.5rem; text-align: left; text-indent: 0; vertical-align: 0; font-size: .75rem; }
aside { display: none; }
h2.article { font-size: 1.5rem; line-height: 1.25; margin-top: 2.5rem; text-wrap: balance; }
.about { margin: .25rem 0 1rem; }
.subtitle { font: .9375rem/1.5 var(--sans); color: var(--soft); margin-top: .6rem; }
.articles article + article { margin-top: 2.5rem; }
.text { white-space: pre-line; margin-top: .7rem; }
.anchor { scroll-margin-top: 3rem; }
mark { background: var(--mark); color: inherit; padding: .08em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
footer { border-top: 1px solid var(--rule); padding-top: 1rem; font: .8125rem/1.5 var(--sans); color: var(--soft); }

/* The card behind a citation: a sheet from below on a telephone, beside the text on a wide screen */
.card { position: fixed; inset: auto 0 0; width: auto; max-width: none; height: auto; max-height: 72vh; margin: 0; padding: 0 1.25rem 1.25rem; overflow: auto; overscroll-behavior: contain; border: 0; border-top: 3px solid var(--accent); background: var(--sheet); color: var(--ink); box-shadow: 0 0 2.5rem rgb(0 0 0 / .22); }
.card:popover-open { animation: rise .16s ease-out; }
@keyframes rise { from { translate: 0 .75rem; opacity: 0; } }
.bar { display: flex; justify-content: space-between; align-items: center; position: sticky; top: 0; background: var(--sheet); padding: .8rem 0 .5rem; font: 600 .8125rem var(--sans); color: var(--accent); }
.bar button { font: 500 .8125rem var(--sans); color: var(--soft); background: none; border: 1px solid var(--rule); border-radius: 4px; padding: .35em .8em; cursor: pointer; }
.bar button:hover { color: var(--ink); border-color: var(--soft); }
.card .title { font-size: 1.1875rem; font-weight: 600; margin: .25rem 0 .7rem; }
.card blockquote { white-space: pre-line; line-height: 1.55; }
.cut { color: var(--soft); }
.card .place { margin-top: .9rem; border-top: 1px solid var(--rule); padding-top: .6rem; }

@media (min-width: 640px) {
  main { padding: 3.5rem 2rem 5rem; }
  .sides { grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
  .happened .line:has(> .topic), .figures .line:has(> .topic) { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); column-gap: 1.25rem; }
  .happened .topic, .figures .topic { font: 600 .875rem/1.5 var(--sans); padding-top: .16rem; font-variant-numeric: lining-nums; }
  .figures .line { border-top: 1px solid var(--rule); padding-top: .55rem; } .figures .line:first-child { border-top: 0; padding-top: 0; } .figures .line + .line { margin-top: .55rem; }
}
@media (min-width: 900px) {
  body { font-size: 1.125rem; }
  main { max-width: 52rem; }
  section { display: grid; grid-template-columns: 8rem minmax(0, 1fr); column-gap: 2.25rem; }
  section > * { grid-column: 2; } section > h2, section > h3 { grid-column: 1; margin: .2rem 0 0; }
  header, h2.article, .about, footer { margin-left: 10.25rem; }
}
@media (min-width: 1200px) {
  main { max-width: 80rem; display: grid; grid-template-columns: 8rem minmax(0, 40rem) minmax(0, 1fr); column-gap: 2.25rem; align-content: start; }
  main > * { grid-column: 1 / 3; }
  section { grid-template-columns: 8rem minmax(0, 1fr); }
  aside { display: block; grid-column: 3; grid-row: 1 / span 60; align-self: start; position: sticky; top: 3.5rem; margin-left: 1.5rem; padding-left: 1.5rem; border-left: 1px solid var(--rule); font: .84375rem/1.4 var(--sans); }
  aside li { margin-top: .7rem; } aside li a { display: block; text-decoration: none; } aside li b { display: block; } aside li span, aside p { color: var(--soft); }
  .card { inset: 2rem auto auto max(calc(50vw + 14.5rem), calc(100vw - 27.5rem)); width: 26rem; max-width: calc(50vw - 16rem); min-width: 22rem; max-height: calc(100vh - 4rem); border-top-width: 4px; border-radius: 0 0 6px 6px; box-shadow: 0 .5rem 3rem rgb(0 0 0 / .2); }
}
@media (prefers-reduced-motion: reduce) { .card:popover-open { animation: none; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --wash: #fff; --mark: #eee; }
  body { font-size: 10.5pt; line-height: 1.4; } main { max-width: none; padding: 0; display: block; }
  aside, .card, .bar button { display: none !important; }
  section { display: block; padding: .7rem 0; } header, h2.article, .about, footer { margin-left: 0; }
  section > h2, section > h3 { color: #000; break-after: avoid; } .line, .side, .sources li { break-inside: avoid; }
  .side { border: 1px solid #bbb; } .sides { grid-template-columns: repeat(2, 1fr); }
  .title a[href]::after { content: " (" attr(href) ")"; font-size: 8pt; overflow-wrap: anywhere; }
}
`
