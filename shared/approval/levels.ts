/** The levels that may have to approve a ward's list, from the lowest up. */
export const approvalLevels = ['district', 'province'] as const;
export type ApprovalLevel = (typeof approvalLevels)[number];

/** Who approves, as a campaign sets it: nobody, one level, or several from the lowest up. */
export type Approval = ApprovalLevel | 'none' | readonly ApprovalLevel[];

/** The levels that approve one after another; none where the campaign has no approval. */
export function levelsOf(approval: Approval): readonly ApprovalLevel[] {
  if (typeof approval !== 'string') return approval;
  return approval === 'none' ? [] : [approval];
}

/** The level to which a list goes up when another one has approved it; undefined after the last. */
export function levelAfter(level: ApprovalLevel, approval: Approval): ApprovalLevel | undefined {
  const levels = levelsOf(approval);
  return levels[levels.indexOf(level) + 1];
}
