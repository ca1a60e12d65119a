// Makes world.svg, the land and the borders of the desk's and Kibana's maps, out of Natural Earth's
// shapes as the npm package world-atlas has them. The build does not run it:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node config/world.mjs package/countries-110m.json > config/world.svg
import { readFileSync } from 'node:fs';

const UNITS_PER_DEGREE = 10, EAST = 1800, SOUTH = 900;
const { arcs, objects, transform: { scale, translate } } = JSON.parse(readFileSync(process.argv[2]));

/** The points of an arc, which TopoJSON has as differences. */
const points = arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], -(y * scale[1] + translate[1])].map(n => Math.round(n * UNITS_PER_DEGREE));
  });
});
const arc = i => i < 0 ? points[~i].toReversed() : points[i];

/** A line as SVG's relative commands; empty if nothing of it is left in these units. */
function path(line, isRing) {
  const kept = line.filter(([x, y], i) => !i || x !== line[i - 1][0] || y !== line[i - 1][1]);
  if (kept.length < (isRing ? 4 : 2)) return '';
  const steps = kept.slice(1, isRing ? -1 : undefined).flatMap(([x, y], i) => [x - kept[i][0], y - kept[i][1]]);
  return `M${kept[0].join(' ')}l${steps.map((n, i) => i && n >= 0 ? ` ${n}` : n).join('')}${isRing ? 'z' : ''}`;
}

function polygons(shape) {
  switch (shape.type) {
    case 'GeometryCollection': return shape.geometries.flatMap(polygons);
    case 'MultiPolygon': return shape.arcs;
    case 'Polygon': return [shape.arcs];
    default: return [];
  }
}

/** A ring whose neighbours are never half a world apart: it may leave the map where the date line is. */
function unrolled(ring) {
  let turn = 0;
  const line = ring.map(([x, y], i) => {
    if (i && Math.abs(x - ring[i - 1][0]) > EAST) turn += x > ring[i - 1][0] ? -2 * EAST : 2 * EAST;
    return [x + turn, y];
  });
  // Around the pole it does not come back to its beginning.
  const [[first], [last]] = [line[0], line.at(-1)];
  return first === last ? line : [...line, [last, SOUTH], [first, SOUTH], line[0]];
}

/** What of a ring is on one side of a meridian (Sutherland and Hodgman). */
function side(ring, meridian, isWithin) {
  const kept = ring.slice(0, -1).flatMap(([x, y], i) => {
    const [nextX, nextY] = ring[i + 1], crossing = [meridian, Math.round(y + (nextY - y) * (meridian - x) / (nextX - x))];
    return [...isWithin(x) ? [[x, y]] : [], ...isWithin(x) !== isWithin(nextX) ? [crossing] : []];
  });
  return kept.length ? [[...kept, kept[0]]] : [];
}

/** The parts of a ring on the map; what is beyond its edge comes in at the other one. */
const onMap = ring => [
  ...side(ring, EAST, x => x > EAST).map(part => part.map(([x, y]) => [x - 2 * EAST, y])),
  ...side(ring, -EAST, x => x < -EAST).map(part => part.map(([x, y]) => [x + 2 * EAST, y])),
  ...side(ring, EAST, x => x <= EAST).flatMap(part => side(part, -EAST, x => x >= -EAST)),
];

const rings = polygons(objects.land).flat().map(ring => ring.flatMap((i, n) => n ? arc(i).slice(1) : arc(i)));
const land = rings.flatMap(ring => onMap(unrolled(ring))).map(ring => path(ring, true));
const countries = new Map();
for (const country of objects.countries.geometries) {
  for (const i of polygons(country).flat(2).map(i => i < 0 ? ~i : i)) countries.set(i, (countries.get(i) ?? 0) + 1);
}
const borders = [...countries].filter(([, number]) => number > 1).map(([i]) => path(points[i], false));

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -900 3600 1800">
<!-- Land and borders in tenths of a degree, made by world.mjs from Natural Earth 1:110m, which is in the public domain. -->
<path id="land" d="${land.join('')}"/>
<path id="borders" fill="none" d="${borders.join('')}"/>
</svg>`);
