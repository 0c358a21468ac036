// What the standard of Office Open XML fixes: namespaces, types, names of parts, sizes.

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const schemas = 'http://schemas.openxmlformats.org';
export const mainNamespace = `${schemas}/spreadsheetml/2006/main`;
/** Of attributes that refer to a relationship; the types of relationships begin with it too. */
export const officeNamespace = `${schemas}/officeDocument/2006/relationships`;
export const contentTypesNamespace = `${schemas}/package/2006/content-types`;
export const relationshipsNamespace = `${schemas}/package/2006/relationships`;

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts of a workbook. */
export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  comments: `${spreadsheet}.comments+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  styles: `${spreadsheet}.styles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  xml: 'application/xml',
} as const;

/** Where the parts of a workbook lie that is written here; sheets are numbered from 1. */
export const partNames = {
  contentTypes: '[Content_Types].xml',
  relationships: '_rels/.rels',
  workbook: 'xl/workbook.xml',
  workbookRelationships: 'xl/_rels/workbook.xml.rels',
  sharedStrings: 'xl/sharedStrings.xml',
  styles: 'xl/styles.xml',
  theme: 'xl/theme/theme1.xml',
  worksheet: (sheet: number) => `xl/worksheets/sheet${sheet}.xml`,
  worksheetRelationships: (sheet: number) => `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
  comments: (sheet: number) => `xl/comments${sheet}.xml`,
  drawing: (sheet: number) => `xl/drawings/vmlDrawing${sheet}.vml`,
} as const;

/** The rows and columns of a sheet, and the characters of a cell. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cellText: 32_767 } as const;
