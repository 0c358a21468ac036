import type { Answer, Asking } from '../../shared/contract/call.ts';

/** Names for the parts of answers that pages hand on. */
export type Session = Answer<'readSession'>;
export type User = NonNullable<Session['user']>;
export type OwnAccount = Answer<'readOwnAccount'>;
export type Account = Answer<'readUsers'>['users'][number];
export type Demo = Answer<'readDemo'>;
export type CampaignLine = Answer<'readCampaigns'>['campaigns'][number];
export type Board = Answer<'readBoard'>;
export type CampaignHead = Board['campaign'];
export type BoardLine = Board['wards'][number];
export type IfClosed = Answer<'readIfClosed'>;
export type CampaignResult = Answer<'readResult'>;
export type WardDetail = Answer<'readWard'>;
export type VillageLine = Answer<'readVillages'>['villages'][number];
export type WardLine = WardDetail['ward'];
export type BatchView = Answer<'readBatch'>;
export type FindingView = Answer<'readFindings'>['findings'][number];
type ChangesPage = Answer<'readPreview'>;
export type ChangeLine = ChangesPage['households'][number];
export type HouseholdLine = Answer<'readHouseholds'>['households'][number];
export type MissingLine = Answer<'readMissing'>['missing'][number];
export type ExcusedLine = Answer<'readMissing'>['excused'][number];
export type HouseholdView = Answer<'readHousehold'>;
export type ObjectionLine = Answer<'readObjections'>['objections'][number];
export type PostingSheet = Answer<'readPostingSheet'>;
export type Signals = Answer<'readSignals'>;
export type ClassMovements = Answer<'readMovements'>;
export type LikelyAnswer = NonNullable<Answer<'readDuplicates'>['likely']>;
export type LikelyPair = LikelyAnswer['pairs'][number];
export type OpenPair = Answer<'readPairs'>['open'][number];
export type PairSide = OpenPair['one'];
export type DecidedPair = Answer<'readPairs'>['decided'][number];
export type SupportLine = Answer<'readSupport'>['support'][number];
export type ReportLine = Answer<'readReports'>['reports'][number];
export type ReportAnswer = NonNullable<Answer<'readReport'>['report']>;
export type ReportUnitLine = ReportAnswer['units'][number];
export type InspectionLine = Answer<'readInspections'>['inspections'][number];
export type InspectionView = Answer<'readInspection'>;
export type InspectionFigures = InspectionLine['figures'];
export type SampleView = Answer<'readSample'>;
export type SampledHousehold = SampleView['households'][number];
export type CorrectionLine = Answer<'readCorrections'>['corrections'][number];
export type StoryEvent = Answer<'readStory'>['events'][number];

/** The parameters of a ward's addresses. */
export type WardParams = Asking<'readWard'>;
/** The parameters of a batch's addresses. */
export type BatchParams = Asking<'readBatch'>;
export type DryRunAnswer = Answer<'readDryRun'>;
export type CheckedAreas = Answer<'checkAreas'>;
