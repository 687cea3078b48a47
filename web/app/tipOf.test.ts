import { placeOf } from './tipOf';

const at = { top: 100, bottom: 130, left: 200, right: 230 };

test.each([
  ['under the element and flush with it', at, { top: 136, left: 200 }],
  ['above where there is no room below', { ...at, top: 760, bottom: 790 }, { bottom: 46, left: 200 }],
  ['flush right where there is none to the right', { ...at, left: 1240, right: 1270 }, { top: 136, right: 10 }],
  ['never beyond the edge', { ...at, left: 1240, right: 1279 }, { top: 136, right: 6 }],
])('it stands %s', (_where, element, place) => {
  expect(placeOf(element, 1280, 800)).toEqual(place);
});
