/** Words the page itself puts on boxes, in the languages these sites speak; see `words`. */

/** A label that begins so is a message box, whatever room or person it names after that. */
export const MESSAGE =
  /^\W*((type|write|send|enter|compose|new|your|a|an|the|here|private|direct|encrypted|text|reply|to|in|eine?|neue|verschlüsselte|schreib\w*|écri\w+|envoyer|un|escrib\w+|enviar|una?|scrivi|invia|typ|schrijf|stuur|een|напиш\w+)\s+)*(messages?|msg|nachricht|mensaje|mensagem|messaggio|bericht|wiadomość|сообщени|mesaj|meddelande|viesti|pesan|メッセージ|消息|訊息|메시지)/iu;

/** A box to look for something. */
export const SEARCH =
  /search|such(e|en)\b|recherche|buscar|busca\b|cerca\b|zoek|szukaj|поиск|検索|搜索|검색|filter|query|\bfind\b/i;

/** A box for something else than a message. */
export const FIELD =
  /comment|kommentar|coment|коммент|コメント|评论|댓글|caption|\bbio\b|about (me|you)|headline|e-?mail|user ?name|passwor|passcode|\bpin\b|one-time|phone|(first|last|full|display|nick) ?name|location|\bcity\b|\bzip\b|what.?s (on your mind|happening)|start a post|\b(subject|topic|title|description|status message)\b/i;

/** The same for a single line without a better name. */
export const LINE_FIELD =
  /name|nick|login|room|channel|group|server|address|\burl\b|link|\btags?\b|\bjid\b|invite|\badd\b|\bjoin\b|amount|number|\bdate\b|\bcode\b|^to:?$/i;
