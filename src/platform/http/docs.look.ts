/** The look of `/api/docs`: one column that a phone of 360 px can read, and a second one for the contents where there is room. */
export const DOCS_LOOK = `
:root { color-scheme: light dark; --ink: #1c1b17; --paper: #fdfbf5; --line: #d9d2c0; --leaf: #14532d; --shade: #f3eedf; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7da; --paper: #191814; --line: #45412f; --leaf: #9ad7ae; --shade: #26241d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { line-height: 1.2; margin: 0.5rem 0; }
h2 { margin: 2.5rem 0 0.75rem; border-bottom: 2px solid var(--leaf); }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
a { color: var(--leaf); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
nav ol { padding-left: 1.5rem; columns: 15rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0.5rem 0; padding: 0 0.75rem; }
details[open] { padding-bottom: 0.75rem; }
summary { cursor: pointer; padding: 0.75rem 0; }
summary span { display: block; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; overflow-wrap: anywhere; }
pre { background: var(--shade); padding: 0.75rem; white-space: pre-wrap; border-radius: 6px; }
dl { margin: 0; }
dl div { padding: 0.3rem 0; border-top: 1px solid var(--line); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (min-width: 48rem) { dl div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; } }
@media print { details { break-inside: avoid; } }
`;
