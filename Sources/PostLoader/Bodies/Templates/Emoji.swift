// Emoji by the short names that GitHub has for them: the ones that posts use.
// https://api.github.com/emojis

/// The emoji that `:name:` stands for.
enum Emoji {
  /// Whether a name can begin with a byte.
  static func canBegin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "1")
  }

  /// Whether a byte can stand in a name.
  static func isNameByte(_ byte: UInt8) -> Bool {
    canBegin(byte) || byte.isDigit || byte == UInt8(ascii: "_")
  }

  static let named: [String: String] = [
    "+1": "👍", "-1": "👎", "100": "💯", "1234": "🔢", "tada": "🎉", "rocket": "🚀", "heart": "❤️",
    "smile": "😄", "smiley": "😃", "grin": "😁", "joy": "😂", "rofl": "🤣", "wink": "😉",
    "blush": "😊", "sunglasses": "😎", "thinking": "🤔", "cry": "😢", "sob": "😭", "angry": "😠",
    "scream": "😱", "sweat_smile": "😅", "laughing": "😆", "satisfied": "😆", "heart_eyes": "😍",
    "kissing_heart": "😘", "relaxed": "☺️", "slightly_smiling_face": "🙂",
    "upside_down_face": "🙃", "neutral_face": "😐", "confused": "😕", "worried": "😟",
    "open_mouth": "😮", "star_struck": "🤩", "partying_face": "🥳", "hugs": "🤗", "pray": "🙏",
    "clap": "👏", "wave": "👋", "raised_hands": "🙌", "muscle": "💪", "thumbsup": "👍",
    "thumbsdown": "👎", "ok_hand": "👌", "point_right": "👉", "point_left": "👈", "point_up": "☝️",
    "point_down": "👇", "handshake": "🤝", "fist": "✊", "v": "✌️", "crossed_fingers": "🤞",
    "vulcan_salute": "🖖", "eyes": "👀", "brain": "🧠", "star": "⭐", "star2": "🌟", "sparkles": "✨",
    "dizzy": "💫", "fire": "🔥", "boom": "💥", "zap": "⚡", "sunny": "☀️", "cloud": "☁️",
    "umbrella": "☔", "snowflake": "❄️", "rainbow": "🌈", "ocean": "🌊", "earth_africa": "🌍",
    "earth_americas": "🌎", "earth_asia": "🌏", "globe_with_meridians": "🌐", "seedling": "🌱",
    "evergreen_tree": "🌲", "deciduous_tree": "🌳", "cherry_blossom": "🌸", "sunflower": "🌻",
    "four_leaf_clover": "🍀", "maple_leaf": "🍁", "christmas_tree": "🎄", "gift": "🎁",
    "balloon": "🎈", "confetti_ball": "🎊", "birthday": "🎂", "cake": "🍰", "coffee": "☕",
    "tea": "🍵", "beer": "🍺", "beers": "🍻", "champagne": "🍾", "pizza": "🍕", "cookie": "🍪",
    "trophy": "🏆", "medal_sports": "🏅", "1st_place_medal": "🥇", "2nd_place_medal": "🥈",
    "3rd_place_medal": "🥉", "dart": "🎯", "checkered_flag": "🏁", "triangular_flag_on_post": "🚩",
    "bulb": "💡", "memo": "📝", "pencil": "📝", "pencil2": "✏️", "book": "📖", "books": "📚",
    "newspaper": "📰", "calendar": "📅", "date": "📅", "chart_with_upwards_trend": "📈",
    "chart_with_downwards_trend": "📉", "bar_chart": "📊", "clipboard": "📋", "pushpin": "📌",
    "round_pushpin": "📍", "paperclip": "📎", "link": "🔗", "lock": "🔒", "unlock": "🔓", "key": "🔑",
    "closed_lock_with_key": "🔐", "hammer": "🔨", "wrench": "🔧", "hammer_and_wrench": "🛠️",
    "gear": "⚙️", "nut_and_bolt": "🔩", "toolbox": "🧰", "package": "📦", "inbox_tray": "📥",
    "outbox_tray": "📤", "envelope": "✉️", "email": "📧", "mailbox": "📫", "mega": "📣",
    "loudspeaker": "📢", "bell": "🔔", "speech_balloon": "💬", "mag": "🔍", "mag_right": "🔎",
    "microscope": "🔬", "telescope": "🔭", "computer": "💻", "desktop_computer": "🖥️",
    "keyboard": "⌨️", "iphone": "📱", "phone": "☎️", "video_camera": "📹", "movie_camera": "🎥",
    "tv": "📺", "camera": "📷", "microphone": "🎤", "headphones": "🎧", "musical_note": "🎵",
    "notes": "🎶", "art": "🎨", "bug": "🐛", "ant": "🐜", "bee": "🐝", "honeybee": "🐝",
    "beetle": "🐞", "snake": "🐍", "whale": "🐳", "whale2": "🐋", "octopus": "🐙", "squid": "🦑",
    "fish": "🐟", "tropical_fish": "🐠", "dolphin": "🐬", "shark": "🦈", "penguin": "🐧",
    "bird": "🐦", "eagle": "🦅", "owl": "🦉", "cat": "🐱", "dog": "🐶", "fox_face": "🦊", "bear": "🐻",
    "panda_face": "🐼", "koala": "🐨", "lion": "🦁", "tiger": "🐯", "unicorn": "🦄", "horse": "🐴",
    "elephant": "🐘", "crab": "🦀", "turtle": "🐢", "rabbit": "🐰", "mouse": "🐭", "hamster": "🐹",
    "frog": "🐸", "monkey": "🐒", "see_no_evil": "🙈", "hear_no_evil": "🙉", "speak_no_evil": "🙊",
    "dragon": "🐉", "robot": "🤖", "alien": "👽", "ghost": "👻", "skull": "💀", "poop": "💩",
    "hankey": "💩", "crown": "👑", "gem": "💎", "moneybag": "💰", "dollar": "💵", "euro": "💶",
    "hourglass": "⌛", "hourglass_flowing_sand": "⏳", "alarm_clock": "⏰", "stopwatch": "⏱️",
    "watch": "⌚", "warning": "⚠️", "construction": "🚧", "rotating_light": "🚨", "no_entry": "⛔",
    "no_entry_sign": "🚫", "x": "❌", "o": "⭕", "heavy_check_mark": "✔️", "white_check_mark": "✅",
    "ballot_box_with_check": "☑️", "heavy_plus_sign": "➕", "heavy_minus_sign": "➖",
    "question": "❓", "exclamation": "❗", "bangbang": "‼️", "information_source": "ℹ️",
    "recycle": "♻️", "arrow_right": "➡️", "arrow_left": "⬅️", "arrow_up": "⬆️",
    "arrow_down": "⬇️", "arrow_forward": "▶️", "arrows_counterclockwise": "🔄",
    "leftwards_arrow_with_hook": "↩️", "soon": "🔜", "new": "🆕", "free": "🆓", "cool": "🆒",
    "ok": "🆗", "up": "🆙", "sos": "🆘", "red_circle": "🔴", "large_blue_circle": "🔵",
    "green_circle": "🟢", "yellow_circle": "🟡", "orange_circle": "🟠", "white_circle": "⚪",
    "black_circle": "⚫", "small_blue_diamond": "🔹", "small_orange_diamond": "🔸",
    "blue_heart": "💙", "green_heart": "💚", "yellow_heart": "💛", "purple_heart": "💜",
    "orange_heart": "🧡", "black_heart": "🖤", "white_heart": "🤍", "broken_heart": "💔",
    "two_hearts": "💕", "sparkling_heart": "💖", "car": "🚗", "bus": "🚌", "train": "🚋",
    "bike": "🚲", "airplane": "✈️", "ship": "🚢", "anchor": "⚓", "satellite": "📡", "house": "🏠",
    "office": "🏢", "factory": "🏭", "school": "🏫", "bank": "🏦", "classical_building": "🏛️",
    "building_construction": "🏗️", "bricks": "🧱", "puzzle_piece": "🧩", "jigsaw": "🧩",
    "game_die": "🎲", "video_game": "🎮", "joystick": "🕹️", "soccer": "⚽", "basketball": "🏀",
    "runner": "🏃", "woman_technologist": "👩‍💻", "man_technologist": "👨‍💻",
    "technologist": "🧑‍💻", "busts_in_silhouette": "👥", "bust_in_silhouette": "👤", "family": "👪",
    "santa": "🎅", "shield": "🛡️", "label": "🏷️", "bookmark": "🔖", "scroll": "📜",
    "file_folder": "📁", "open_file_folder": "📂", "wastebasket": "🗑️", "pill": "💊",
    "test_tube": "🧪", "dna": "🧬", "abacus": "🧮", "thread": "🧵", "magnet": "🧲",
    "crystal_ball": "🔮", "us": "🇺🇸", "gb": "🇬🇧", "de": "🇩🇪", "fr": "🇫🇷", "jp": "🇯🇵", "kr": "🇰🇷",
    "cn": "🇨🇳", "eu": "🇪🇺",
  ]
}
