/**
 * Variant forms of names and print → the usual form, written 常異 (usual form first, then one or more variants).
 * Source: 異体字 of 漢和辞典 and of the family register (戸籍統一文字) that stand for the same name in daily use;
 * only pairs a reader takes for the same word. Names whose bearers keep them apart in writing all the same
 * (髙/高, 嶋/島) are here because a search must find both.
 */
export const variantKanji = `
高髙 崎﨑嵜碕 島嶋嶌 橋槗𣘺 吉𠮷 柳栁 桑桒 富冨 館舘 浜濵 斎斋 国圀囯 野埜 峰峯 淵渕渊 壺壷 冴冱
鉱礦砿 氷冰 決决 況况 減减 準凖 凄淒 涼凉 群羣 略畧 脈脉 往徃 厩廐廏 厨廚 呪咒 啓啟 婿壻 宝寳 紙帋
協恊 携攜 昂昻 枡桝 涙泪 闊濶 煮煑 熙煕 猫貓 画畵 鼓皷 秋穐秌 線綫 糧粮 繍繡 罰罸 恥耻 連聨 船舩
蘇蘓 讃讚 職軄 逃迯 隣鄰 雁鴈 飲飮 駆駈 松枩 兎兔 徳悳 喜㐂 土圡 京亰 隆𨺓 達逹
`;
