/**
 * A preset dictionary for deflate: text that household records share, the most common last, where references are
 * cheapest. It must never change, because stored records are compressed with it.
 */
export const householdDictionary = Buffer.from(
  [
    '"excused":{"reason":"moved","at":"2","rejected":{"batch":"","file":".xlsx","row":,"codes":["E201"],"village":"',
    '"note":"","stated":"near-poor","previous":"poor","causes":[1,2,3],"merit":true,"noLabour":true,',
    'con gái","con trai","con dâu","cháu","mẹ","bố","chồng","vợ","relation":"Con","relation":"Vợ","relation":"',
    '"ethnicity":"Dao","ethnicity":"Nùng","ethnicity":"Kinh","ethnicity":"Tày","setting":"urban","setting":"rural",',
    '"deprived":["health-services","health-insurance","adult-education","school-attendance","housing-quality",',
    '"housing-area","water","toilet","telecom","information-assets"],"income":',
    '"warnings":["W401","W402","W206"],"group":"Thôn Bản Nà Khu Tổ Nguyễn Thị Văn Hoàng Triệu Lý Nông Hà Trần Lê ',
    '"results":{"vn-2022":{"class":"near-poor","by":"income","measure":"vn-2016":{"class":"other","by":"b1","measure":',
    '{"key":"c-","recorded":{"household":{"code":"","head":{"name":"","birth":"19","sex":"male","citizenId":"0',
    '},"members":[{"name":"","birth":"20","sex":"female","citizenId":"0"},{"name":"","birth":"19","sex":"male"}],',
    '"people":4,"village":"","setting":"rural","scores":{"b1":1,"b2":30}},"results":{"vn-2016":{"class":"poor",',
    '"by":"b1","measure":,"points":}},"warnings":[],"batch":"","row":}}',
  ].join(''),
);
