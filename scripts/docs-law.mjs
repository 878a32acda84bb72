const GENERATED = '<!-- Printed from the code by npm run docs; edit the code, not this page. -->';

const CHAPTERS = [
  ['Selecting a vendor', 'SELECTION_RULES'],
  ['Contract, delivery and money', 'CONTRACT_RULES'],
  ['Vendors', 'VENDOR_RULES'],
  ['Taxes', 'TAX_RULES'],
];

/** Every rule with its values through time. */
export function rulesPage(law) {
  return page('Rules and their values', `
Lumbung judges a lot by the rules of the day on which it was announced; no change of law reaches back. Each value says how surely it is known:
**text** was read in the full text of the law; **excerpt** in an excerpt, a summary or a model document; **setting** is commonly known, inferred or
chosen by the house, and the regency confirms or changes it.`,
  CHAPTERS.map(([title, part]) => `## ${title}\n\n${table(
    ['rule', 'value', 'from', 'until', 'basis', 'known by'],
    Object.keys(law[part]).flatMap((code) => ruleRows(law, code)))}`));
}

function ruleRows(law, code) {
  return law.historyOf(code).map(({ id, en, value, unit, validFrom, validTo, basis, certainty }, at) => [
    at === 0 ? `\`${code}\`<br>${en}<br>*${id}*` : '', valueText(law, value, unit), validFrom, validTo ?? '', basis, certainty]);
}

function valueText({ rupiahText }, value, unit) {
  switch (unit) {
    case 'rupiah': return rupiahText(value);
    case 'permil': return `${value / 10} %`;
    case 'permil-a-day': return `${value} ‰ a day`;
    case 'calendar-days': return `${value} calendar days`;
    case 'working-days': return `${value} working days`;
    case 'yes-no': return value ? 'yes' : 'no';
    case 'count': return String(value);
    default: throw new Error(`nobody knows how to print ${unit}`);
  }
}

/** Who may do what, by ability and by role. */
export function permissionsPage({ POLICY }) {
  const abilities = Object.entries(POLICY);
  const roles = [...new Set(abilities.flatMap(([, { by }]) => by))];
  return page('Who may do what', `
One table (\`src/core/policy.ts\`) guards the doors, decides which buttons are shown, and is printed here. What is not in it, nobody may do. *Within* is how
far the right reaches: one's own agency, one's own vendor, one's own affairs, or the whole regency. Officials act only with a proven second factor.`, [
    `## By ability\n\n${table(['ability', 'within', 'roles'], abilities.map(([ability, { by, within }]) => [`\`${ability}\``, within, by.join(', ')]))}`,
    `## By role\n\n${table(['role', 'abilities'], roles.map((role) => [
      role, abilities.filter(([, { by }]) => by.includes(role)).map(([ability]) => `\`${ability}\``).join(', ')]))}`,
  ]);
}

/** A diagram of every machine, and the conditions on its steps. */
export function machinesPage({ machines, SENTENCES }) {
  return page('The states, and who may move what', `
Each diagram is a table in \`src/core/machines\`; the database holds the same moves in \`state_step\` and refuses all others. An arrow names the action and,
in brackets, who may take it; \`clock\` is the time itself. A state without an arrow to another one is final.`,
  machines.map((machine) => `## ${machine.name}\n\n\`\`\`mermaid\n${diagram(machine)}\n\`\`\`${conditions(machine, SENTENCES)}`));
}

function diagram({ start, steps }) {
  const arrows = Object.entries(steps).flatMap(([action, taken]) => taken.map(({ from, to, by }) => `  ${node(from)} --> ${node(to)} : ${action} [${by.join(', ')}]`));
  const states = [...new Set(Object.values(steps).flat().flatMap(({ from, to }) => [from, to]))];
  const final = states.filter((state) => !Object.values(steps).flat().some(({ from, to }) => from === state && to !== state));
  return ['stateDiagram-v2', `  [*] --> ${node(start)}`, ...arrows, ...final.map((state) => `  ${node(state)} --> [*]`)].join('\n');
}

/** Mermaid reads a hyphen in a name as part of an arrow. */
function node(state) {
  return state.replaceAll('-', '_');
}

function conditions({ steps }, sentences) {
  const lines = Object.entries(steps).flatMap(([action, taken]) => taken.filter(({ when }) => when !== undefined)
    .map((step) => `- **${action}** only under a condition; otherwise: ${sentences[step.else]?.en ?? step.else} (\`${step.else}\`)`));
  return lines.length === 0 ? '' : `\n\n${[...new Set(lines)].join('\n')}`;
}

function page(title, lead, chapters) {
  return `${[GENERATED, `# ${title}`, lead.trim(), ...chapters].join('\n\n')}\n`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
