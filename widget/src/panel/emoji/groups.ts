/** Emoji that people use in chats, in the order of `RareCatalogue.emoji.groups`. Three rows each. */

export const GROUPS: readonly (readonly string[])[] = [
  '😀 😄 😁 😅 😂 🙂 😉 😊 😍 😘 😋 😎 🤔 🤗 😐 🙄 😏 😴 😕 😢 😭 😡 😱 🥳',
  '👍 👎 👌 🙏 👏 🙌 💪 👋 🤝 ✌️ 🤞 👀 ❤️ 🧡 💛 💚 💙 💜 🖤 💔 💯 🔥 ✨ 🎉',
  '🐶 🐱 🐭 🐰 🦊 🐻 🐼 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🐦 🦋 🐢 🐟 🌸 🌹 🌴 🌈 ☀️',
  '🍎 🍌 🍉 🍇 🍓 🥭 🍍 🥥 🥑 🌶️ 🍚 🍜 🍕 🍔 🍟 🌮 🍗 🍳 🍞 🍰 🍫 ☕ 🍵 🍹',
  '📦 🚚 🛒 💳 💰 🧾 📱 💻 📷 🔑 🔒 📌 📅 ⏰ 📞 ✉️ 🏠 🚗 ✈️ 🎁 ✅ ❌ ⚠️ ❓',
].map((group) => group.split(' '));
