import type { ReactNode } from 'react';
import type { Answer } from '../../../../shared/contract/call.ts';
import type { Text } from '../../../../shared/i18n/text.ts';
import { dayOf, formatTime } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import { GiveOpinion } from './give-opinion.tsx';

type Opinion = Answer<'readOpinions'>['opinions'][number];

const advices = {
  approve: { vi: 'nên phê duyệt', en: 'approve' },
  return: { vi: 'nên trả lại', en: 'return households' },
} as const satisfies Record<string, Text>;

/** One opinion: who asked whom what, and what they said. */
export function OpinionLine({ opinion }: { readonly opinion: Opinion }): ReactNode {
  const { say, weekday } = useLanguage();
  const { may } = useWard();
  const { askedAt, askedBy, of, question, given, isOpen, isMine } = opinion;
  const moment = (at: string): string => `${weekday(dayOf(at))}, ${formatTime(at)}`;
  return (
    <li>
      <p>
        <bdi>{askedBy}</bdi> {say('hỏi', 'asked')}{' '}
        <bdi>{of ?? say('người khác của cấp thẩm định', 'any other approver')}</bdi> ({moment(askedAt)})
      </p>
      <blockquote>
        <bdi>{question}</bdi>
      </blockquote>
      {given && (
        <>
          <p>
            <bdi>{given.by}</bdi>: <strong>{say(advices[given.advice])}</strong> ({moment(given.at)})
          </p>
          <blockquote>
            <bdi>{given.text}</bdi>
          </blockquote>
        </>
      )}
      {!given && (
        <p className="quiet">
          {isOpen
            ? say('Chưa có ý kiến.', 'Not given yet.')
            : say('Không có ý kiến; danh sách đã được trả lời.', 'Not given; the list was answered.')}
        </p>
      )}
      {isMine && may('giveOpinion') && <GiveOpinion opinion={opinion.opinion} />}
    </li>
  );
}
