import {
  clientNumber,
  missionNumber,
  opportunityNumber,
  proposalNumber,
  prospectNumber,
  requestNumber,
} from './numbers';

describe('numbers', () => {
  test.each([
    [prospectNumber(1), '9010000001'],
    [prospectNumber(9_999_999), '9019999999'],
    [clientNumber(42), '1000000042'],
    [opportunityNumber(31_415), 'OPP0031415'],
    [proposalNumber(2027, 271), 'EME27000271'],
    [missionNumber(3_200_001), '3200001'],
    [requestNumber(7), 'DEM0000007'],
  ])('%s is written %s', (number, written) => {
    expect(number).toBe(written);
  });

  test.each([
    [prospectNumber, 10_000_000],
    [clientNumber, 1_000_000],
    [opportunityNumber, 0],
    [missionNumber, -1],
    [requestNumber, 1.5],
  ])('%p refuses %d, which does not fit its format', (write, sequence) => {
    expect(() => write(sequence)).toThrow(RangeError);
  });
});
