interface TypeFacts {
  /** What people call it, in both languages. */
  readonly label: string;
  /** The media type under which it is sent. */
  readonly media: string;
  readonly ending: string;
}

/** What may be attached: files by their content, and where a household lives. */
export const attachmentTypes = {
  pdf: { label: 'PDF', media: 'application/pdf', ending: 'pdf' },
  docx: {
    label: 'Word (.docx)',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
  jpeg: { label: 'JPEG', media: 'image/jpeg', ending: 'jpg' },
  png: { label: 'PNG', media: 'image/png', ending: 'png' },
  position: { label: 'GPS', media: 'application/geo+json', ending: 'geojson' },
} as const satisfies Record<string, TypeFacts>;

export type AttachmentType = keyof typeof attachmentTypes;
export const attachmentTypeNames = Object.keys(attachmentTypes) as AttachmentType[];

/** Only images are shown in a page; browsers run nothing in them. */
export const isImage = (type: AttachmentType): boolean => type === 'jpeg' || type === 'png';

const textOf = (names: readonly AttachmentType[]): string =>
  names.map((name) => attachmentTypes[name].label).join(', ');

/** The types of files, as a sentence names them. */
export const attachmentTypesText = textOf(attachmentTypeNames.filter((name) => name !== 'position'));
/** Those of photos. */
export const photoTypesText = textOf(attachmentTypeNames.filter(isImage));
