package copydesk.local.door;

/**
 * Everything that the front door itself refuses or cannot do; the services have enums of their own.
 */
enum DoorProblem {
  BAD_REQUEST(400, "The request cannot be understood", "请求无法理解"),
  NOT_FOUND(404, "There is nothing here", "此处没有内容"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method", "此地址不支持该方法"),
  CONTENT_TOO_LARGE(413, "The request is too large", "请求过大"),
  URI_TOO_LONG(414, "The address is too long", "地址过长"),
  MISDIRECTED(421, "This house is not known by that name", "此系统不以该主机名提供服务"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large", "请求头过大"),
  BAD_GATEWAY(502, "The service behind this address does not answer", "后台服务没有响应"),
  GATEWAY_TIMEOUT(504, "The service behind this address took too long", "后台服务响应超时");

  private final int status;
  private final String title;
  private final String titleZh;

  DoorProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String titleZh() {
    return titleZh;
  }
}
