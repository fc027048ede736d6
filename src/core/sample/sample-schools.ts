import type { Scheme, SchemeId } from '../schemes/scheme';
import { chongqingSample } from './chongqing/chongqing-sample';
import { dongyingSample } from './dongying/dongying-sample';
import type { SampleSchool } from './sample-school';

const schools: Partial<Readonly<Record<SchemeId, SampleSchool>>> = {
  'chongqing-2024': chongqingSample,
  'dongying-2023': dongyingSample,
};

/** The example of a scheme; undefined where the scheme has none. */
export function sampleSchoolOf({ id }: Scheme): SampleSchool | undefined {
  return schools[id];
}
