package copydesk.ingest.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What to do about a file that cannot be read, by the name of its refusal: {@code refusal:empty}.
 */
@MessageBundle(value = "refusal", locale = "zh")
public interface RefusalMessages {

  @Message("文件里没有文字，只有空白，可能在传送时被截断。请检查后重新送入。")
  String empty();

  @Message("文件不是文本。请送入从版面中提取的文本，最好用 UTF-8 编码。")
  String binary();

  @Message("文件含有零字节；如果是 UTF-16，请在重新送入时指明编码。")
  String nuls();

  @Message("文件不符合所指明的编码。请换一种编码重新送入。")
  String undecodable();

  @Message("找不到合适的编码。请指明编码后重新送入，或转成 UTF-8。")
  String unknown_encoding();

  @Message("文件是图片，已作为这一版的版面图保存。请送入文字识别的结果：ALTO、PAGE XML 或 hOCR。")
  String picture();

  @Message("图片无法显示。请送入完好、不超过六千万像素的 JPEG、PNG 或 TIFF。")
  String picture_unshown();

  @Message("文件是压缩包。请作为一批送入，或解压后逐个送入。")
  String archive();

  @Message("这个 PDF 是扫描件，没有文字层。请送入文字识别的结果，或带文字的 PDF。")
  String pdf_without_text();

  @Message("这个 PDF 的字体没有说明字形对应的文字。请重新导出带文字的 PDF。")
  String pdf_without_characters();

  @Message("这个 PDF 已加密。请去掉密码后另存，再重新送入。")
  String pdf_encrypted();

  @Message("这个 PDF 已损坏或被截断。请重新送入。")
  String pdf_damaged();

  @Message("这个 PDF 展开后大得不合常理。请重新导出。")
  String pdf_bomb();

  @Message("文件里有多个版。请每个版单独送入。")
  String too_many_sheets();

  @Message("XML 格式不正确或被截断。请重新送入。")
  String xml_damaged();

  @Message("XML 带有文档类型声明或实体。请去掉后重新送入。")
  String xml_with_doctype();

  @Message("这个 XML 既不是 ALTO 也不是 PAGE。请送入其中一种，或纯文本。")
  String xml_unknown();

  @Message("JSON 无法解析或被截断。请重新送入。")
  String json_damaged();

  @Message("这个 JSON 不是 ninjs 稿件。请送入 ninjs 或纯文本。")
  String json_unknown();

  @Message("文件内容超出一个版的限度。请每个版单独送入。")
  String too_large();
}
