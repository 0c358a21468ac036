interface TypeFacts {
  /** What people call it, in both languages. */
  readonly label: string;
  /** The media type under which it is sent. */
  readonly media: string;
  readonly ending: string;
}

/** What may be attached, by content. */
export const attachmentTypes = {
  pdf: { label: 'PDF', media: 'application/pdf', ending: 'pdf' },
  docx: {
    label: 'Word (.docx)',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  jpeg: { label: 'JPEG', media: 'image/jpeg', ending: 'jpg' },
  png: { label: 'PNG', media: 'image/png', ending: 'png' },
} as const satisfies Record<string, TypeFacts>;

export type AttachmentType = keyof typeof attachmentTypes;
export const attachmentTypeNames = Object.keys(attachmentTypes) as AttachmentType[];

/** The types as a sentence names them. */
export const attachmentTypesText = Object.values(attachmentTypes)
  .map(({ label }) => label)
  .join(', ');

/** Only images are shown in a page; browsers run nothing in them. */
export const isImage = (type: AttachmentType): boolean => type === 'jpeg' || type === 'png';
