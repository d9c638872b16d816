/**
 * Words the page itself puts on boxes and buttons, in the languages these sites speak. Only labels are compared with
 * them, and nothing is kept; what the user or anybody else wrote is never looked at.
 */

/** A button that sends. */
export const SEND =
  /\b((ab)?send(s|en)?|submit|envoyer|enviar?|invia|verstuu?r(en)?|verzend\w*|wyślij|gönder|skicka|lähetä|kirim|gửi)\b|отправ|送信|[发發傳]送|보내|전송|ส่ง/iu;

/** A button that empties the box or closes it without sending. */
export const CLEARS =
  /\b(clear|cancel(ar)?|close|discard|delete|remove|reset|dismiss|abbrechen|löschen|schlie\w+|annul(er|la)|effacer|fermer|cerrar|borrar|chiudi|anuluj)\b|отмен|закры|очист|удал|キャンセル|閉じる|取消|关闭|취소|닫기|^\s*[×✕✖✗x]\s*$/iu;

/** A button beside the box that does something else. */
export const OTHER =
  /emoji|smil|sticker|\bgifs?\b|attach|photo|picture|image|camera|\bmic|voice|audio|record|upload|\bfile|format|bold|italic|search|schedule|menu|\bmore\b|option|setting|\b(save|update|apply|speichern|enregistrer|guardar|salvar?|zapisz)\b|сохран|保存|저장/iu;

/** A control that takes an earlier message back for editing. */
export const EDIT =
  /\b(edits?|correct|bearbeiten|modifi(er|ca)|éditer|editar|bewerken|edytuj|redigera|muokkaa|düzenle)\b|редакт|изменить|編集|编辑|編輯|수정|편집|pencil|[✎✏🖉]/iu;

/** A control that quotes or answers a message: what then stands in the box is part of a new one. */
export const QUOTE =
  /\b(quote|reply|answer|forward|zitieren|antworten|cit(er|ar?)|répondre|responder|rispondi)\b|ответить|цитат|返信|回复|답장/iu;

const NAMES = 'aria-label title placeholder data-placeholder aria-placeholder alt';
const MARKS = 'id name data-testid data-test data-qa data-icon data-action class';

/** What a person is told about an element by its attributes. */
export function nameOf(element: Element): string {
  return valuesOf(element, NAMES);
}

/** What its makers call it, as words. */
export function marksOf(element: Element): string {
  return asWords(valuesOf(element, MARKS));
}

/** The values of these attributes, given by their names with spaces between them. */
export function valuesOf(element: Element, attributes: string): string {
  return attributes.replace(/\S+/g, (attribute) => element.getAttribute(attribute) ?? '');
}

/** `sendButton` and `send_button` both become `send button`. */
export function asWords(marks: string): string {
  return marks.replace(/[-_]+|([a-z])(?=[A-Z])/g, '$1 ');
}
