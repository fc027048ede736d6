import { schemeOf, schemes } from '../../core/schemes/schemes';
import { UsageError } from '../usage-error';

/** The scheme's id, checked; names what there is where it is missing or unknown. */
export function schemeOption(given: string | undefined): string {
  const known = schemes.map(({ id }) => id).join('、');
  if (given === undefined) throw new UsageError('prepare.noScheme', { schemes: known });
  if (schemeOf(given) === undefined) throw new UsageError('prepare.unknownScheme', { scheme: given, schemes: known });
  return given;
}

/** `on` or `off`; undefined where it is not given. */
export function scoringOption(given: string | undefined): boolean | undefined {
  if (given === undefined) return undefined;
  if (given !== 'on' && given !== 'off') throw new UsageError('cli.usage.scoring', { what: given });
  return given === 'on';
}
