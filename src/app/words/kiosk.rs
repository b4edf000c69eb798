//! What the app says on kiosks: while nobody is there, when a visit ends, on the keypad, to staff. Both languages side
//! by side.

use crate::catalog::text::Language;

/// The words of a kiosk.
pub struct Kiosk {
    /// The stories that are shown while nobody is there.
    pub attract: &'static str,
    /// What to do then.
    pub begin: &'static str,
    /// Opens the product that is shown.
    pub look_at: fn(&str) -> String,
    /// The question before a visit ends.
    pub still_here: &'static str,
    /// How long there is to answer.
    pub ends_in: fn(u16) -> String,
    /// What happens then.
    pub wipes: &'static str,
    /// The answer.
    pub go_on: &'static str,
    /// The buttons below every page.
    pub bar: &'static str,
    /// To the page before.
    pub back: &'static str,
    /// To the start page.
    pub home: &'static str,
    /// The keys below the search box.
    pub keypad: &'static str,
    /// What to type there.
    pub keypad_hint: &'static str,
    /// What may be meant.
    pub candidates: &'static str,
    /// Takes the last letter away.
    pub delete: &'static str,
    /// Takes everything away.
    pub clear: &'static str,
    /// Between two words.
    pub space: &'static str,
    /// Takes the keypad out of the way.
    pub hide_keys: &'static str,
    /// Brings it back.
    pub show_keys: &'static str,
    /// Asks for the code that ends the kiosk.
    pub code: &'static str,
    /// How many digits were typed.
    pub digits: fn(usize) -> String,
    /// It was another one.
    pub wrong_code: &'static str,
    /// What staff can do.
    pub staff: &'static str,
    /// Ends the kiosk on this device.
    pub leave: &'static str,
    /// Goes on as before.
    pub cancel: &'static str,
    /// Begins a visit anew.
    pub restart: &'static str,
    /// The page for staff.
    pub status: &'static str,
    /// Whether the device is a kiosk.
    pub mode: [&'static str; 2],
    /// The lines of that page: mode, program, feed, products, running, memory, loads, settings.
    pub lines: [&'static str; 8],
    /// A span of hours and minutes.
    pub hours: fn(usize, usize) -> String,
    /// Settings: hall, seconds until asked, seconds to answer.
    pub settings: fn(&str, u16, u16) -> String,
    /// No hall of its own.
    pub no_hall: &'static str,
    /// The heading of what went wrong.
    pub faults: &'static str,
    /// Nothing did.
    pub no_faults: &'static str,
    /// Reads a story out; goes on; holds.
    pub listen: [&'static str; 3],
    /// There is no voice for this language.
    pub no_voice: &'static str,
    /// What an address of another site does when it is touched, for those who listen.
    pub as_code: &'static str,
    /// An address as a code.
    pub code_title: &'static str,
    /// What to do with it.
    pub code_note: &'static str,
    /// Takes it away.
    pub close: &'static str,
    /// Beside the code of a story.
    pub scan: &'static str,
}

impl Kiosk {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Kiosk {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

static ZH: Kiosk = Kiosk {
    attract: "风土故事",
    begin: "轻触屏幕，看它的来历",
    look_at: |name| format!("看看{name}"),
    still_here: "还在看吗？",
    ends_in: |seconds| format!("{seconds} 秒后回到首页"),
    wipes: "您查过的内容会全部清除，不留给下一位。",
    go_on: "我还在看",
    bar: "常用按钮",
    back: "返回",
    home: "首页",
    keypad: "拼音键盘",
    keypad_hint: "点拼音首字母就行：帕尔玛火腿，点 P E M。也可以点数字查条码和文件编号。",
    candidates: "您要找的是",
    delete: "删除",
    clear: "清空",
    space: "空格",
    hide_keys: "收起键盘",
    show_keys: "打开键盘",
    code: "请输入员工密码",
    digits: |count| format!("已输入 {count} 位"),
    wrong_code: "密码不对，请再输一次。",
    staff: "员工",
    leave: "退出导览机模式",
    cancel: "继续使用",
    restart: "重新开始",
    status: "导览机状态",
    mode: ["导览机模式未开启", "导览机模式已开启"],
    lines: [
        "模式",
        "程序版本",
        "目录版本",
        "商品",
        "已运行",
        "内存",
        "一分钟内打开次数",
        "设置",
    ],
    hours: |hours, minutes| format!("{hours} 小时 {minutes} 分钟"),
    settings: |hall, idle, warning| format!("{hall}；{idle} 秒无人操作即询问，再过 {warning} 秒清除"),
    no_hall: "不限展馆",
    faults: "最近的故障",
    no_faults: "没有故障。",
    listen: ["听一听", "接着听", "暂停"],
    no_voice: "本机没有普通话语音",
    as_code: "（显示二维码）",
    code_title: "扫码，在手机上打开",
    code_note: "这是别家的网站，请用自己的手机看。",
    close: "看完了",
    scan: "扫码带走",
};

static EN: Kiosk = Kiosk {
    attract: "Stories of wind and soil",
    begin: "Touch the screen to see where it comes from",
    look_at: |name| format!("Look at {name}"),
    still_here: "Are you still here?",
    ends_in: |seconds| match seconds {
        1 => "Back to the start in 1 second".to_owned(),
        seconds => format!("Back to the start in {seconds} seconds"),
    },
    wipes: "Everything you looked up is wiped then, and nobody else will see it.",
    go_on: "I’m still here",
    bar: "Always at hand",
    back: "Back",
    home: "Start",
    keypad: "Keypad",
    keypad_hint: "Tap the first letters of a name. Pinyin initials work too: PEM finds 帕尔玛. Digits find barcodes and file numbers.",
    candidates: "You may mean",
    delete: "Delete",
    clear: "Clear",
    space: "Space",
    hide_keys: "Hide the keys",
    show_keys: "Show the keys",
    code: "Staff code",
    digits: |count| match count {
        1 => "1 digit typed".to_owned(),
        count => format!("{count} digits typed"),
    },
    wrong_code: "That is not the code. Please try again.",
    staff: "Staff",
    leave: "Leave kiosk mode",
    cancel: "Carry on",
    restart: "Start afresh",
    status: "Kiosk status",
    mode: ["This device is not a kiosk", "This device is a kiosk"],
    lines: [
        "Mode",
        "Program",
        "Feed",
        "Products",
        "Running for",
        "Memory",
        "Loads in the last minute",
        "Settings",
    ],
    hours: |hours, minutes| format!("{hours} h {minutes} min"),
    settings: |hall, idle, warning| {
        format!("{hall}; asks after {idle} s without a touch, wipes {warning} s later")
    },
    no_hall: "no hall of its own",
    faults: "What went wrong lately",
    no_faults: "Nothing did.",
    listen: ["Listen", "Go on", "Pause"],
    no_voice: "No English voice here",
    as_code: " (shows a code)",
    code_title: "Scan to open it on your phone",
    code_note: "This is somebody else’s site: it opens on your phone, not here.",
    close: "Done",
    scan: "Scan to take it along",
};
