import { leftOutKinds } from '../../functions/files/mark/left-out.ts';
import { summarySheet } from '../../shared/batch/header/find-list.ts';
import { headerSearch } from '../../shared/batch/header/header.ts';
import { unsurveyedNote } from '../../shared/batch/rows/unsurveyed.ts';
import type { Text } from '../../shared/i18n/text.ts';

/** One row of a table of rules: its subject, and the rule in both languages. */
export interface Topic {
  readonly about: string;
  readonly said: Text;
}

const topic = (about: string, vi: string, en: string): Topic => ({ about, said: { vi, en } });

/** All that a marked workbook may leave out. */
const leftOut = (language: keyof Text): string =>
  Object.values(leftOutKinds)
    .map(({ said }) => said[language])
    .join('; ');

export const intro: Text = {
  vi: 'Xã nộp danh sách đúng như đang có: CSV hoặc XLSX, các cột theo thứ tự nào cũng được. Trang này cho biết tệp được đọc thế nào, từng thông báo nghĩa là gì và sửa ra sao. Dễ nhất là dùng tệp mẫu của xã.',
  en: 'A ward hands in its list as it is: CSV or XLSX, with the columns in any order. This page says how a file is read, what each finding means, and how to correct it. The ward’s template is the easiest way.',
};

export const otherFiles: Text = {
  vi: 'Tệp địa bàn, tệp tài khoản, danh sách đầu kỳ và tệp hỗ trợ cũng là CSV hoặc XLSX, các cột theo thứ tự nào cũng được. Trang nêu mọi chỗ sai cùng lúc: trang tính, dòng, cột, mã, lỗi và cách sửa; còn chỗ sai thì tệp không được nhận.',
  en: 'Files of areas, accounts, opening lists and support are CSV or XLSX too, with the columns in any order. Everything that is wrong is told at once, by sheet, row and column, with its code and its cure; with any of it the file is not taken.',
};

export const files: readonly Topic[] = [
  topic(
    'Loại tệp · Kind',
    'XLSX (Excel 2007 trở lên, LibreOffice, Google Sheets) và CSV; xét theo nội dung, không theo tên tệp. Tệp .xls cũ, .xlsb, trang web mang tên bảng tính thì lưu lại thành .xlsx.',
    'XLSX (Excel 2007 and later, LibreOffice, Google Sheets) and CSV; by content, not by name. An old .xls, an .xlsb or a web page with a workbook’s name has to be saved as .xlsx.',
  ),
  topic(
    'CSV',
    'Ngăn bằng dấu phẩy, chấm phẩy hoặc tab; tự nhận ra. Ô có thể đặt trong dấu ngoặc kép.',
    'Comma, semicolon or tab, found by content. Cells may stand in double quotes.',
  ),
  topic(
    'Bảng mã · Encoding',
    'UTF-8 (có BOM hay không), UTF-16, Windows-1258; tự nhận ra. Chữ dựng sẵn và chữ tổ hợp là một; “hoà” và “hòa” cũng vậy.',
    'UTF-8 with or without a mark, UTF-16, Windows-1258, found by content. Composed and combined letters are the same, and so are “hoà” and “hòa”.',
  ),
  topic(
    'Phông cũ · Old fonts',
    'TCVN3 (ABC, .VnTime) và VNI: hệ thống đưa mẫu đọc thử và hỏi lại (E003); xác nhận thì đọc.',
    'TCVN3 (ABC, .VnTime) and VNI: a sample is shown and asked about (E003), and read once it is confirmed.',
  ),
  topic(
    'XLSX',
    'Ngày theo định dạng ô, cả lịch 1904; công thức lấy giá trị đã lưu, chưa có giá trị thì báo E216; ô gộp tính ở ô đầu; dòng, cột ẩn vẫn đọc. Tệp có mật khẩu thì không đọc được.',
    'Dates by the cell’s style, the 1904 calendar too; formulas by their stored value, without one it is E216; merged cells by their first; hidden rows and columns are read. A file with a password is not.',
  ),
  topic(
    'Nhiều trang tính · Several sheets',
    `Đọc trang có tiêu đề khớp nhiều cột nhất, và mọi trang có cùng tiêu đề (mỗi thôn một trang, hộ nghèo và cận nghèo riêng); thông báo ghi tên trang. Trang mang tên một thôn của xã thì không cần cột Thôn. Trang “${summarySheet}” không bao giờ là danh sách, trang ẩn chỉ được đọc khi không còn trang nào khác. Trang khác cũng giống danh sách hộ thì báo W104.`,
    `The sheet whose header names most columns is read, and every sheet with the same header (one a village, poor and near-poor apart); findings name the sheet. A sheet with the name of one of the ward’s villages needs no column for it. “${summarySheet}” is never the list, a hidden sheet only where no other is. Others that look like lists of households are told (W104).`,
  ),
];

export const header: readonly Topic[] = [
  topic(
    'Ở đâu · Where',
    `Tìm theo tên cột trong ${headerSearch.rows} dòng đầu. Quốc hiệu, tên đơn vị, tên danh sách ở trên không sao.`,
    `Found by its labels in the first ${headerSearch.rows} rows. Titles above it do no harm.`,
  ),
  topic(
    'Nhiều dòng · Several rows',
    `Cao đến ${headerSearch.height} dòng, có ô gộp: tên ở dòng dưới cùng là tên cột; tên nhóm ở trên được ghép khi cần (“Năm sinh” trên “Nam”). Dòng số cột (1, 2, 3 hoặc 4=3/1) ngay dưới được bỏ qua.`,
    `Up to ${headerSearch.height} rows, with merged cells: the lowest label names the column; the group above is joined where needed (“Năm sinh” over “Nam”). A row of column numbers right below is skipped.`,
  ),
  topic(
    'Tên cột · Labels',
    'Chữ hoa, dấu, khoảng cách, xuống dòng, số thứ tự ở trước (“3. Năm sinh”, “A. MÃ HỘ”), dấu sao, số và đơn vị trong ngoặc không quan trọng. Tên ghép như “Thôn, bản, tổ dân phố” hay “Số CCCD/ĐDCN/CMND” cũng hiểu. Tỉnh có thể khai tên riêng của cột trong `campaign.json`, như `"labels": { "head": ["Người đại diện hộ"] }`; khóa của cột như trong bảng dưới. Diện riêng của địa phương khai trong `designations`, mỗi diện là một cột đánh dấu x. Cột khác được để riêng (W102); cột không có tên mà có dữ liệu thì báo W106.',
    'Case, accents, spacing, line breaks, numbers before them (“3. Năm sinh”, “A. MÃ HỘ”), stars, numbers and units in brackets do not matter. Names in a row, such as “Thôn, bản, tổ dân phố” or “Số CCCD/ĐDCN/CMND”, are understood. A province may give its own labels in `campaign.json`, such as `"labels": { "head": ["Người đại diện hộ"] }`, with the columns’ keys of the table below. Its own designations, in `designations`, are a column of marks each. Other columns are kept aside (W102); one without a label that holds data is told (W106).',
  ),
  topic(
    'Một giá trị ở nhiều cột · One value in several columns',
    'Được ghép lại: “Họ đệm” và “Tên”; “Ngày”, “Tháng”, “Năm” (chỉ có năm thì là năm sinh); hai cột dưới một tên gộp; “x” dưới “Hộ nghèo”, “Hộ cận nghèo”, “Không”; CMND và CCCD, ngày sinh và năm sinh. Hai cột trái nhau ở một dòng là lỗi của hộ đó; cột tên hay điểm có hai lần là E103. Cột “Chủ hộ” đánh dấu x bên cạnh cột họ tên cho biết ai là chủ hộ. Thông báo ghi ở cột đầu.',
    'Is joined: family name and given name; day, month and year (the year alone is a year); two columns under one merged label; an x under “Hộ nghèo”, “Hộ cận nghèo” or “Không”; the former card and the citizen id, day and year of birth. Two columns that contradict each other in a row are an error of that household; a name or score that stands twice is E103. A column “Chủ hộ” of marks beside a column of names says who is the head. Findings name the first of the columns.',
  ),
  topic(
    'Đơn vị tiền · Units of money',
    'Thu nhập tính bằng nghìn hay triệu (ghi trong tên cột, hoặc “Đơn vị tính: 1.000 đồng” ở trên) được đổi ra đồng, với một cảnh báo (W107): `650` và `1.250` là 650 nghìn và 1.250 nghìn đồng. Thu nhập năm và thu nhập tháng không lẫn nhau.',
    'Income in thousands or millions (in the label, or in a title above) is converted to dong, with one warning (W107): `650` and `1.250` are 650 and 1,250 thousand dong. Income of a year and of a month are not mixed up.',
  ),
];

export const rows: readonly Topic[] = [
  topic(
    'Hộ và thành viên · Households',
    'Dòng đầu của hộ có số thứ tự, mã hộ hoặc tên chủ hộ. Các dòng sau không có những ô đó là thành viên; dòng có tên thành viên, quan hệ khác “Chủ hộ” và chủ hộ như trên cũng là thành viên. Giá trị của hộ lấy ở dòng đầu.',
    'A household’s first row has a number, a code or a head. Rows below without these are its members, and so is one with a member’s name, a relation other than “Chủ hộ” and the same head or none. The household’s values are those of its first row.',
  ),
  topic(
    'Ô gộp và “nt” · Merged cells and dittos',
    'Thôn, mã xã, khu vực, dân tộc, phân loại gộp qua nhiều hộ, hoặc ghi “nt”, “-nt-”, “"”, “//”, “như trên”, lấy theo hộ bên trên. Điểm, thu nhập, nhân khẩu gộp qua nhiều hộ thì không rõ là của hộ nào: báo E201.',
    'Village, ward, setting, people and class that are merged over several households, or written as “nt”, “-nt-”, “"”, “//”, “như trên”, are those of the household above. Of scores, income and numbers of people merged over several households it is not certain whose they are: E201.',
  ),
  topic(
    'Nhóm theo thôn · Villages as groups',
    'Dòng như “I. Thôn Nà Pha” hay “Tổ 3 (25 hộ)” cho biết thôn của các hộ bên dưới nếu dòng của hộ không ghi; danh sách bắt đầu bằng dòng như vậy, hoặc có tên một thôn của xã trong tiêu đề (“Danh sách hộ nghèo thôn Nà Pha”), thì không cần cột Thôn. Dòng nhóm không rõ là thôn nào thì không hộ nào lấy thôn từ đó.',
    'A row such as “I. Thôn Nà Pha” or “Tổ 3 (25 hộ)” gives its village to the households below that name none; a list that begins with one, or has one village of the ward in its title, needs no column for it. No household takes its village from a row that is not certain.',
  ),
  topic(
    'Tên thôn · Names of villages',
    'So với danh sách thôn của xã. Khác dấu, khoảng cách, gạch nối, dấu nháy, “TDP 3” và “Tổ dân phố số 3”, tên xã ở sau đều hiểu, với cảnh báo W210, khi chỉ một thôn khớp. Tên trước đây của thôn đã đổi tên hoặc sáp nhập cũng hiểu, với cảnh báo W233. Không bao giờ so theo một phần của tên.',
    'Matched to the ward’s list. Other accents, spaces, hyphens, apostrophes, “TDP 3” for “Tổ dân phố số 3”, the ward’s name behind are understood, with W210, where one village alone can be meant. So is the former name of a village that was renamed or merged, with W233. Never by a part of the name.',
  ),
  topic(
    'Bỏ qua · Skipped',
    'Dòng cộng, chữ ký, tiêu đề và số cột in lại ở trang sau. Sau dòng cộng, chỉ dòng có số thứ tự, hoặc có tên và năm sinh, mới lại là dữ liệu. Dòng chỉ có số thứ tự là dòng trống của mẫu.',
    'Totals, signatures, and headers and column numbers printed again. After a total, only a numbered row is data again, or one with a name and a birth. A row with nothing but its number is an empty row of the form.',
  ),
  topic(
    'Nộp lại · A later file',
    'Hộ không có trong tệp sau được giữ nguyên. Cột mà tệp sau không có thì giá trị đã ghi cũng được giữ nguyên (cả thành viên, nếu tệp chỉ có chủ hộ); ô trống thì giá trị bị xóa. Điểm và thu nhập luôn lấy trọn theo tệp sau. Tệp không có mã hộ hoặc CCCD được đối chiếu theo CCCD của chủ hộ, rồi theo họ tên, ngày sinh và thôn.',
    'Households that it does not hold stay as they are. What it has no column for stays as recorded (members too, in a list of heads); an empty cell empties the value. Scores and income are always all those of the later file. Without codes or ids its households are known by the head’s id, else by name, birth and village.',
  ),
  topic(
    unsurveyedNote,
    'Dòng có ghi chú như vậy và chưa có kết quả được bỏ qua; hộ đó vẫn còn thiếu.',
    'A row whose note says so (not surveyed yet) and that has no results is skipped; the household is still missing.',
  ),
];

export const answers: readonly Topic[] = [
  topic(
    'Lỗi của tệp · Error of the file',
    'Mã E0…, E1…: cả tệp không hợp lệ, không hộ nào được nhận.',
    'E0…, E1…: the whole file is not accepted.',
  ),
  topic(
    'Lỗi của hộ · Error of a household',
    'Các mã E khác: cả hộ có lỗi; các hộ khác vẫn hợp lệ.',
    'Other E: the whole household has an error; the others are accepted.',
  ),
  topic(
    'Cảnh báo · Warning',
    'Mã W…: hộ vẫn hợp lệ. W404 và VillageNotOpen so với cả đợt rà soát, nên chỉ có khi nộp, không có khi kiểm tra riêng một tệp. W303 là tên trong kết quả: kiểm tra tệp không nêu, hộ hiện ở mục “Trùng lặp” sau khi ghi.',
    'W…: the household is accepted. W404 and VillageNotOpen compare with the campaign: they come with an upload, not when one file is validated by itself. W303 is a count of the results: no check of a file names it; the household is under “Duplicates” once it is recorded.',
  ),
  topic(
    'Bao nhiêu · How many',
    'Tất cả, không giới hạn, với trang tính, dòng, cột như người dùng thấy. Số giấy tờ được che bớt.',
    'All of them, without a cap, with sheet, row and column as the user sees them. Identifiers are masked.',
  ),
  topic(
    'Tệp đã đánh dấu · The marked file',
    `Chính tệp đã nộp: ô sai được tô màu, có ghi chú, công thức vô hại vẫn là công thức; trang đầu “${summarySheet}” đếm và dẫn đến từng ô. Sửa xong, nộp lại nguyên tệp đó.`,
    `The same workbook: wrong cells are coloured and commented, harmless formulas stay formulas; a first sheet “${summarySheet}” counts them and links to each. Correct it and upload it again as it is.`,
  ),
  topic(
    'Tệp đã đánh dấu không giữ · Left out of the marked file',
    `Những gì có thể chạy, dẫn ra ngoài hoặc vẽ trên các ô: ${leftOut('vi')}. Trang đầu nói rõ những gì đã bỏ; tệp gốc không đổi.`,
    `What could run, reach outside, or is drawn over the cells: ${leftOut('en')}. The first sheet says which of these the file had; the ward’s own file is unchanged.`,
  ),
];
