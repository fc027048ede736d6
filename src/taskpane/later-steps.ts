/** The steps after the first screen: they load once that is shown. */
export { Check } from './Check';
export { Prepare } from './Prepare';
export { Report } from './Report';
export { Total } from './Total';
