import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FLOW, GROUND } from '../.dependency-cruiser.mjs';

const CRUISE = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];

/** The rooms of the work: what merely starts, fills or plays the house is not part of the picture. */
const ROOMS = FLOW.slice(0, FLOW.indexOf('web') + 1).filter((room) => !GROUND.includes(room));

/** The rooms and who leans on whom, from the imports, as a mermaid picture. */
export async function flowPicture() {
  const { modules } = JSON.parse((await promisify(execFile)(process.execPath, CRUISE, { maxBuffer: 2 ** 28 })).stdout);
  const standing = ROOMS.filter((room) => modules.some(({ source }) => roomOf(source) === room));
  const leans = new Map(standing.map((room) => [room, leansOn(modules, room)]));
  const arrows = standing.flatMap((room) => direct(leans, room).map((earlier) => `  ${earlier} --> ${room}`));
  const ground = GROUND.filter((room) => modules.some(({ source }) => roomOf(source) === room));
  return ['```mermaid', 'flowchart LR', ...standing.map((room) => `  ${room}`), ...arrows, `  ground[["every room stands on ${ground.join(', ')}"]]`, '```'].join('\n');
}

function leansOn(modules, room) {
  const reached = modules.filter(({ source }) => roomOf(source) === room).flatMap(({ dependencies }) => dependencies.map(({ resolved }) => roomOf(resolved)));
  return new Set(reached.filter((other) => other !== room && ROOMS.includes(other)));
}

/** Leaves out what is already reached through another room, so that the picture stays a path. */
function direct(leans, room) {
  const near = [...(leans.get(room) ?? [])];
  return ROOMS.filter((other) => near.includes(other) && !near.some((between) => between !== other && reaches(leans, between, other)));
}

function reaches(leans, from, to) {
  return [...(leans.get(from) ?? [])].some((next) => next === to || reaches(leans, next, to));
}

function roomOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}
