import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { KeptSession, TrainingSession } from '../training/session.ts';
import { campaignPath, command, read } from './endpoint.ts';

/** The training sessions of a campaign. Each ward's attendance is recorded in the ward. */
export const training = {
  recordSession: command({
    path: `${campaignPath}/sessions`,
    summary: 'Records a training session of the asker’s area: when, where, topics, teacher, material.',
    who: audience.superiors,
    area: 'own',
    body: TrainingSession,
    /** By this id each ward's attendance names it. */
    answer: z.object({ session: z.string() }),
    audit: 'recordSession',
    refuses: ['DayInFuture'],
    repeats: 'answered',
    nothingFollows: true,
  }),
  readSessions: read({
    path: `${campaignPath}/sessions`,
    summary: 'The training sessions that concern the asker’s area, newest first, with its wards’ attendance.',
    who: audience.staff,
    area: 'own',
    answer: z.object({
      sessions: z.array(
        KeptSession.extend({
          session: z.string(),
          by: z.string(),
          /** The name of the area that held it. */
          name: z.string(),
          wards: z.array(
            z.object({
              ward: z.string(),
              attended: z.int(),
              /** How many reached the pass mark of its check. */
              passed: z.int().optional(),
            }),
          ),
        }),
      ),
    }),
  }),
};
