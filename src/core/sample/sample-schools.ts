import type { Scheme, SchemeId } from '../schemes/scheme';
import { chongqingSample } from './chongqing/chongqing-sample';
import { dongyingSample } from './dongying/dongying-sample';
import type { SampleSchool } from './sample-school';

const schools: Readonly<Record<SchemeId, SampleSchool>> = {
  'chongqing-2024': chongqingSample,
  'dongying-2023': dongyingSample,
};

/** The example of each built-in scheme. */
export function sampleSchoolOf({ id }: Scheme): SampleSchool {
  return schools[id];
}
