/** What does not depend on the house. */
export const pageRules = `
* { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  padding: 0 clamp(1rem, 5vw, 3rem);
  background: var(--ground);
  color: var(--text);
  font: 1rem/1.6 var(--body-font);
  overflow-wrap: anywhere;
}
header, nav, main, footer { max-width: 44rem; margin: 0 auto; }
header { padding: clamp(2rem, 7vw, 4.5rem) 0 1.5rem; }
main { padding: 0.5rem 0 3rem; outline: none; }
.skip { position: absolute; left: -999rem; padding: 0.5rem 1rem; background: var(--ground); }
.skip:focus { left: 1rem; top: 1rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--brass); outline-offset: 3px; }
h1, h2, h3, h4 {
  color: var(--head);
  font-family: var(--heading-font);
  font-weight: 600;
  line-height: 1.22;
  text-wrap: balance;
}
h1 { margin: 0.5rem 0; font-size: clamp(1.7rem, 5vw, 2.5rem); }
h2 { margin: 3rem 0 0.9rem; font-size: 1.6rem; }
h3 { margin: 2rem 0 0.6rem; font-size: 1.2rem; }
h4 { margin: 1.5rem 0 0.4rem; font-size: 1.02rem; }
h3 + h4 { margin-top: 0.8rem; }
p { margin: 0 0 0.8rem; white-space: pre-line; text-wrap: pretty; }
header p { margin: 0 0 0.2rem; }
.logo { margin-bottom: 1.75rem; }
.logo img { display: block; max-width: 100%; }
.draft { color: var(--head); font-weight: 700; }
.edition, .date, .detail { font-size: 0.92rem; }
.edition, .detail { color: var(--quiet); }
.subtitle { font: 1.2rem/1.4 var(--heading-font); }
header .date { margin-top: 1.2rem; padding-top: 0.8rem; border-top: 2px solid var(--brass); font-weight: 600; }
nav { padding: 1rem 1.25rem 1.1rem; background: var(--tint); font-size: 0.92rem; }
nav h2 { margin: 0 0 0.4rem; font: 600 0.92rem/1.4 var(--body-font); color: var(--quiet); }
nav ul { margin: 0; padding: 0; list-style: none; columns: 15rem; }
nav li { margin: 0 0 0.25rem; break-inside: avoid; }
nav a { display: inline-block; padding: 0.1rem 0; }
main > section:first-child > h2 { margin-top: 2rem; }
ul, ol { margin: 0 0 1rem; padding-inline-start: 1.4em; }
main li { margin-bottom: 0.3rem; white-space: pre-line; }
main li::marker { color: var(--brass); font-weight: 600; }
ol > li::marker { color: var(--quiet); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1.2rem; margin: 1.4rem 0; }
.facts > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding-top: 0.5rem; border-top: 2px solid var(--brass); }
.facts dt { color: var(--quiet); font-size: 0.88rem; line-height: 1.35; }
.facts dd { margin: 0; color: var(--head); font: 600 2rem/1.15 var(--heading-font); font-variant-numeric: tabular-nums lining-nums; }
.wide { margin: 1rem 0 1.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; }
caption { padding-bottom: 0.5rem; color: var(--quiet); text-align: start; }
th, td { padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom: 1.5px solid var(--head); font-weight: 650; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums lining-nums; }
td.line, th.line { white-space: nowrap; }
figure { margin: 0; }
figcaption, .translation { color: var(--quiet); font-size: 0.88rem; line-height: 1.45; }
.chart { margin: 1.2rem 0 0.6rem; }
.chart figcaption { margin-bottom: 0.4rem; }
.chart img { display: block; width: 100%; max-width: 620px; height: auto; }
.chart .night { display: none; }
.quote { margin: 1rem 0 1.3rem; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--brass); }
blockquote, blockquote p, .translation { margin: 0; }
.quote blockquote { font: italic 1.04rem/1.5 var(--heading-font); }
.translation, .quote figcaption, .entry figcaption { margin-top: 0.25rem; }
.entry { display: grid; grid-template-columns: 3.4rem minmax(0, 1fr); padding: 0.75rem 0; border-top: 1px solid var(--line); }
.r-number { margin: 0; color: var(--head); font-weight: 600; font-variant-numeric: tabular-nums; }
:target { outline: 2px solid var(--brass); outline-offset: 6px; }
footer { padding: 1rem 0 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.88rem; }
@media screen and (max-width: 30rem) {
  .entry { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (min-width: 76rem) {
  body { display: grid; grid-template-columns: 15rem minmax(0, 44rem); column-gap: 4rem; justify-content: center; }
  header, main, footer { grid-column: 2; width: 100%; margin: 0; }
  nav { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 2rem; max-height: calc(100vh - 4rem); margin: 4.5rem 0 0; overflow-y: auto; }
  nav ul { columns: auto; }
}`
