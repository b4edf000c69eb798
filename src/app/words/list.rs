//! What the app says of the visitor's list, of comparing and of sharing. Both languages side by side.

use crate::catalog::text::Language;

/// The words of the list.
pub struct List {
    /// The list in the header.
    pub short: &'static str,
    /// The page of one's own list.
    pub title: &'static str,
    /// What is kept where: on one's own device, on a kiosk.
    pub intro: [&'static str; 2],
    /// That the browser keeps nothing.
    pub not_kept: &'static str,
    /// An empty list, and what to do: on one's own device, on a kiosk.
    pub empty: [&'static str; 2],
    /// How many products.
    pub count: fn(usize) -> String,
    /// Adds a product.
    pub add: &'static str,
    /// That it is there, and what a press does.
    pub take_off: &'static str,
    /// No room for more.
    pub full: fn(usize) -> String,
    /// A product that this feed does not have.
    pub unknown: fn(u32) -> String,
    /// Why that may be.
    pub unknown_note: &'static str,
    /// How many.
    pub quantity: &'static str,
    /// That it is not said how many.
    pub no_quantity: &'static str,
    /// Asks for more; a product's name follows.
    pub more: &'static str,
    /// Asks for less; a product's name follows.
    pub less: &'static str,
    /// How many of a product are asked for now: between its name and the number, and behind that.
    pub asked_for: [&'static str; 2],
    /// A note.
    pub note: &'static str,
    /// Moves a product up.
    pub up: fn(&str) -> String,
    /// Moves it down.
    pub down: fn(&str) -> String,
    /// Takes it off.
    pub remove: fn(&str) -> String,
    /// It was taken off.
    pub removed: fn(&str) -> String,
    /// It was moved, to which place.
    pub moved: fn(&str, usize) -> String,
    /// Empties the list.
    pub clear: &'static str,
    /// It was emptied.
    pub cleared: &'static str,
    /// Takes the last change back.
    pub undo: &'static str,
    /// It was taken back.
    pub undone: &'static str,
    /// The heading of the ways to take the list along.
    pub take_along: &'static str,
    /// What the code is.
    pub code: &'static str,
    /// What to do with it.
    pub code_note: &'static str,
    /// One of several codes.
    pub code_of: fn(usize, usize) -> String,
    /// That it takes several codes.
    pub codes_note: fn(usize) -> String,
    /// That a long link may be cut by a chat.
    pub long_link: &'static str,
    /// An address that is too long for a code.
    pub no_code: &'static str,
    /// Copies the link.
    pub copy_link: &'static str,
    /// Copies the list as text.
    pub copy_text: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied.
    pub not_copied: &'static str,
    /// Brings up the device's share sheet.
    pub send: &'static str,
    /// Writes a mail.
    pub mail: &'static str,
    /// How such a mail begins.
    pub mail_greeting: &'static str,
    /// That nothing is sent by us.
    pub mail_note: &'static str,
    /// Saves as a table.
    pub csv: &'static str,
    /// Saves for machines.
    pub json: &'static str,
    /// Prints.
    pub print: &'static str,
    /// Reads a table.
    pub import: &'static str,
    /// That a file is no such table.
    pub not_a_list: &'static str,
    /// Rows that were passed over.
    pub passed_over: fn(usize) -> String,
    /// What a file is called.
    pub file: &'static str,
    /// The page of a list that came with its address.
    pub received: &'static str,
    /// That one's own list is as it was.
    pub received_intro: fn(usize) -> String,
    /// It is one part of several.
    pub part: fn(u8, u8) -> String,
    /// Keeps it: adds it to one's own.
    pub keep: &'static str,
    /// Replaces one's own by it.
    pub replace: &'static str,
    /// The way to one's own.
    pub mine: fn(usize) -> String,
    /// Products were added.
    pub added: fn(usize) -> String,
    /// Products were there before.
    pub had: fn(usize) -> String,
    /// There was no room for them.
    pub left_out: fn(usize) -> String,
    /// Between two sentences.
    pub sentence_gap: &'static str,
    /// The list was replaced.
    pub replaced: &'static str,
    /// The heading of a link that cannot be read.
    pub damaged: &'static str,
    /// What to do then.
    pub damaged_advice: &'static str,
    /// The heading of a link of a later version.
    pub newer: &'static str,
    /// What to do then.
    pub newer_advice: &'static str,
    /// The page that compares.
    pub compare: &'static str,
    /// Chooses a product for it.
    pub pick: fn(&str) -> String,
    /// The button's face.
    pub pick_short: &'static str,
    /// How to choose.
    pub compare_hint: &'static str,
    /// Compares so many.
    pub compare_these: fn(usize) -> String,
    /// No more than so many.
    pub compare_most: &'static str,
    /// Takes a product out.
    pub take_out: fn(&str) -> String,
    /// Nothing to compare, and what to do.
    pub nothing_to_compare: &'static str,
    /// The columns' heading, for those who listen.
    pub topic: &'static str,
    /// That the values differ.
    pub differs: &'static str,
    /// What the mark means.
    pub compare_note: &'static str,
    /// Nothing is recorded.
    pub unrecorded: &'static str,
    /// Year of registration.
    pub year: &'static str,
    /// Shares a page.
    pub share: &'static str,
    /// The heading of its dialog.
    pub share_title: &'static str,
    /// What to do with the code.
    pub share_note: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// The columns of the printed sheet: number, product, class and origin, protection, quantity, note.
    pub columns: [&'static str; 6],
}

impl List {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static List {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

static ZH: List = List {
    short: "清单",
    title: "我的清单",
    intro: [
        "清单只存在这台设备的浏览器里，不上传，也不用登录。",
        "您离开后，清单就从这台机器上清除。扫一下二维码，可以带回手机。",
    ],
    not_kept: "这个浏览器不让网页存东西，关掉页面清单就没了。请先复制链接留底。",
    empty: [
        "清单还是空的。看到中意的，点“加入清单”；也可以把以前存的表格导进来。",
        "清单还是空的。看到中意的，点“加入清单”。",
    ],
    count: |count| format!("共 {count} 件"),
    add: "加入清单",
    take_off: "已加入 · 移出",
    full: |most| format!("清单最多放 {most} 件，已经满了。请先移出几件再加。"),
    unknown: |number| format!("编号 {number}"),
    unknown_note: "本机目录里没有这个编号，也许对方的目录更新。编号、数量和备注都会留着。",
    quantity: "数量",
    no_quantity: "未定",
    more: "增加数量：",
    less: "减少数量：",
    asked_for: ["，数量：", "。"],
    note: "备注",
    up: |name| format!("上移：{name}"),
    down: |name| format!("下移：{name}"),
    remove: |name| format!("移出：{name}"),
    removed: |name| format!("已移出{name}。"),
    moved: |name, place| format!("{name}移到了第 {place} 位。"),
    clear: "清空清单",
    cleared: "清单已清空。",
    undo: "撤销",
    undone: "已撤销。",
    take_along: "带走、发送",
    code: "清单的二维码",
    code_note: "用手机扫一扫，清单就在手机上打开。",
    code_of: |place, count| format!("第 {place} 张，共 {count} 张"),
    codes_note: |count| format!("一张码放不下，分成 {count} 张。请依次扫，每扫一张，点一次“加进我的清单”。"),
    long_link: "这份清单的链接很长，有的聊天软件会截断它。发表格或二维码更稳妥。",
    no_code: "内容太长，放不进二维码。请用链接或表格。",
    copy_link: "复制链接",
    copy_text: "复制文字",
    copied: "已复制。",
    not_copied: "这里不能自动复制，请长按下面的文字来复制。",
    send: "用手机分享",
    mail: "写询价邮件",
    mail_greeting: "您好：\n\n想就以下商品询价，请告知价格、起订量和交货期。",
    mail_note: "邮件在您自己的邮箱程序里打开，由您检查、发送。本站什么也不发。",
    csv: "存为表格（CSV）",
    json: "存为数据（JSON）",
    print: "打印",
    import: "导入表格（CSV）",
    not_a_list: "这个文件里没有找到“目录编号”一栏，没有导入。请选从这里存出的表格。",
    passed_over: |count| format!("有 {count} 行没有可用的编号，或者重复，已略过。"),
    file: "风土清单",
    received: "收到的清单",
    received_intro: |count| format!("链接或文件带来 {count} 件。您自己的清单没有动过。"),
    part: |index, count| format!("这是一份长清单的第 {index} 部分，共 {count} 部分。"),
    keep: "加进我的清单",
    replace: "换掉我的清单",
    mine: |count| match count {
        0 => "我的清单（空）".to_owned(),
        count => format!("我的清单（{count} 件）"),
    },
    added: |count| format!("加进了 {count} 件。"),
    had: |count| format!("{count} 件原来就有，保持原样。"),
    left_out: |count| format!("{count} 件放不下，没有加。"),
    sentence_gap: "",
    replaced: "已换成收到的清单。",
    damaged: "这个链接读不全",
    damaged_advice: "清单的链接也许被截断了，或者抄错了。请向发来的人要完整的链接，或者扫他的二维码。您自己的清单没有动过。",
    newer: "这份清单是新版做的",
    newer_advice: "这个页面还是旧的，读不了它。请刷新页面后再打开链接。您自己的清单没有动过。",
    compare: "对比",
    pick: |name| format!("选来对比：{name}"),
    pick_short: "对比",
    compare_hint: "点两到四件的“对比”，可以并排看。",
    compare_these: |count| format!("对比这 {count} 件"),
    compare_most: "一次最多对比四件。",
    take_out: |name| format!("不再对比{name}"),
    nothing_to_compare: "没有可对比的。请在清单里点两到四件的“对比”。",
    topic: "项目",
    differs: "不同",
    compare_note: "标“不同”的一行，各件说法不一。每条事实的出处，请看各件自己的页面。",
    unrecorded: "没有记载",
    year: "注册年份",
    share: "分享",
    share_title: "分享这一页",
    share_note: "用手机扫一扫，就在手机上打开这一页。",
    close: "关闭",
    columns: ["编号", "商品", "品类与产地", "保护", "数量", "备注"],
};

static EN: List = List {
    short: "List",
    title: "My list",
    intro: [
        "The list lives in this browser on this device. It is not uploaded, and there is no account.",
        "When you leave, the list is wiped from this machine. Scan its code to take it along on your phone.",
    ],
    not_kept: "This browser lets pages keep nothing: the list goes when you close the page. Copy the link to be safe.",
    empty: [
        "Nothing here yet. Press “Add to my list” on any product, or bring back a table that you saved before.",
        "Nothing here yet. Press “Add to my list” on any product.",
    ],
    count: |count| match count {
        1 => "1 product".to_owned(),
        count => format!("{count} products"),
    },
    add: "Add to my list",
    take_off: "On my list · remove",
    full: |most| format!("A list holds {most} products, and yours is full. Remove a few to make room."),
    unknown: |number| format!("No. {number}"),
    unknown_note: "The catalogue on this device does not know this number; the sender’s may be newer. The entry is kept as it is.",
    quantity: "Quantity",
    no_quantity: "not set",
    more: "More of ",
    less: "Less of ",
    asked_for: [", quantity: ", "."],
    note: "Note",
    up: |name| format!("Move {name} up"),
    down: |name| format!("Move {name} down"),
    remove: |name| format!("Remove {name}"),
    removed: |name| format!("{name} is off the list."),
    moved: |name, place| format!("{name} is number {place} now."),
    clear: "Empty the list",
    cleared: "The list is empty now.",
    undo: "Undo",
    undone: "Undone.",
    take_along: "Take it along, pass it on",
    code: "QR code of the list",
    code_note: "Point a phone’s camera at the code, and the list opens there.",
    code_of: |place, count| format!("Code {place} of {count}"),
    codes_note: |count| {
        format!(
            "Too much for one code, so there are {count}. Scan them one after the other, and press “Add to my list” each time."
        )
    },
    long_link: "The link to this list is long, and some chats cut long links. The table or the codes are safer.",
    no_code: "Too long for a QR code. Use the link or the table.",
    copy_link: "Copy the link",
    copy_text: "Copy as text",
    copied: "Copied.",
    not_copied: "Copying is not possible here. Press and hold the text below to copy it.",
    send: "Share…",
    mail: "Write an enquiry",
    mail_greeting: "Hello,\n\nPlease quote for the products below: price, minimum order and delivery time.",
    mail_note: "The enquiry opens in your own mail program, for you to check and send. This site sends nothing.",
    csv: "Save as a table (CSV)",
    json: "Save as data (JSON)",
    print: "Print",
    import: "Open a table (CSV)",
    not_a_list: "This file has no column “Number”, so nothing was taken from it. Choose a table that was saved here.",
    passed_over: |count| match count {
        1 => "One row had no usable number or came twice, and was passed over.".to_owned(),
        count => format!("{count} rows had no usable number or came twice, and were passed over."),
    },
    file: "fengtu-list",
    received: "A list for you",
    received_intro: |count| match count {
        1 => "The link or file brought one product. Your own list is as it was.".to_owned(),
        count => format!("The link or file brought {count} products. Your own list is as it was."),
    },
    part: |index, count| format!("This is part {index} of {count} of a longer list."),
    keep: "Add to my list",
    replace: "Replace my list",
    mine: |count| match count {
        0 => "My list (empty)".to_owned(),
        count => format!("My list ({count})"),
    },
    added: |count| match count {
        1 => "One product added.".to_owned(),
        count => format!("{count} products added."),
    },
    had: |count| match count {
        1 => "One was on your list already and stays as it was.".to_owned(),
        count => format!("{count} were on your list already and stay as they were."),
    },
    left_out: |count| match count {
        1 => "There was no room for one.".to_owned(),
        count => format!("There was no room for {count}."),
    },
    sentence_gap: " ",
    replaced: "Your list is now the one you were sent.",
    damaged: "This link is not complete",
    damaged_advice: "The link to the list was cut or mistyped on its way. Ask the sender for the whole link, or scan their QR code. Your own list is as it was.",
    newer: "This list comes from a newer version",
    newer_advice: "The page you have open is too old to read it. Reload the page, then open the link again. Your own list is as it was.",
    compare: "Compare",
    pick: |name| format!("Compare {name}"),
    pick_short: "Compare",
    compare_hint: "Press “Compare” on two to four products to see them side by side.",
    compare_these: |count| format!("Compare these {count}"),
    compare_most: "Four at a time at most.",
    take_out: |name| format!("Leave out {name}"),
    nothing_to_compare: "Nothing to compare. Press “Compare” on two to four products of your list.",
    topic: "Topic",
    differs: "differs",
    compare_note: "Where a row says “differs”, the products do not agree. The source of each fact stands on the product’s own page.",
    unrecorded: "not recorded",
    year: "Year of registration",
    share: "Share",
    share_title: "Share this page",
    share_note: "Point a phone’s camera at the code, and this page opens there.",
    close: "Close",
    columns: [
        "No.",
        "Product",
        "Class and origin",
        "Protection",
        "Quantity",
        "Note",
    ],
};
