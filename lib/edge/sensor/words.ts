/**
 * Words the page itself puts on boxes and buttons, in the languages these sites speak. Only labels are compared with
 * them, and nothing is kept; what the user or anybody else wrote is never looked at.
 */

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

/** A button that sends. */
export const SEND =
  /\b(send|sends|submit|senden|absenden|envoyer|enviar|envia|invia|verstuur|verstuu?ren|verzend\w*|wyślij|gönder|skicka|lähetä|kirim|gửi)\b|отправ|送信|发送|發送|傳送|보내|전송|ส่ง/iu;

/** A button that empties the box or closes it without sending. */
export const CLEARS =
  /\b(clear|cancel|close|discard|delete|remove|reset|dismiss|abbrechen|löschen|schlie\w+|annuler|effacer|fermer|cancelar|cerrar|borrar|annulla|chiudi|anuluj)\b|отмен|закры|очист|удал|キャンセル|閉じる|取消|关闭|취소|닫기|^\s*[×✕✖✗xX]\s*$/u;

/** A button beside the box that does something else. */
export const OTHER =
  /emoji|smil|sticker|\bgifs?\b|attach|photo|picture|image|camera|\bmic|voice|audio|record|upload|\bfile|format|bold|italic|search|schedule|menu|\bmore\b|option|setting|\b(save|update|apply|speichern|enregistrer|guardar|salvar|salva|zapisz)\b|сохран|保存|저장/iu;

/** A control that takes an earlier message back for editing. */
export const EDIT =
  /\b(edit|edits|correct|bearbeiten|modifier|éditer|editar|modifica|bewerken|edytuj|redigera|muokkaa|düzenle)\b|редакт|изменить|編集|编辑|編輯|수정|편집|pencil|[✎✏🖉]/iu;

/** A control that quotes or answers a message: what then stands in the box is part of a new one. */
export const QUOTE =
  /\b(quote|reply|answer|forward|zitieren|antworten|citer|répondre|citar|responder|cita|rispondi)\b|ответить|цитат|返信|回复|답장/iu;

const NAMES = ['aria-label', 'title', 'placeholder', 'data-placeholder', 'aria-placeholder', 'alt'];
const MARKS = ['id', 'name', 'data-testid', 'data-test', 'data-qa', 'data-icon', 'data-action'];

/** What a person is told about an element by its attributes. */
export function nameOf(element: Element): string {
  return joined(element, NAMES);
}

/** What its makers call it, as words: `sendButton` and `send_button` both become `send button`. */
export function marksOf(element: Element, extra: readonly string[] = []): string {
  return joined(element, [...MARKS, ...extra])
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ');
}

function joined(element: Element, attributes: readonly string[]): string {
  return attributes
    .map((attribute) => element.getAttribute(attribute) ?? '')
    .join(' ')
    .trim();
}
