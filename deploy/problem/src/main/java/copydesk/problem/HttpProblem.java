package copydesk.problem;

import java.util.Arrays;

/** What the protocol itself refuses, the same in every service and at the front door. */
public enum HttpProblem implements ProblemType {
  BAD_REQUEST(400, "The request cannot be understood", "请求无法理解"),
  UNAUTHENTICATED(401, "Sign in first", "请先登录"),
  FORBIDDEN(403, "You may not do this", "无权进行此操作"),
  CROSS_SITE(403, "This write did not come from Copydesk's own pages", "此写入并非来自本系统页面"),
  NOT_FOUND(404, "There is nothing here", "此处没有内容"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method", "此地址不支持该方法"),
  NOT_ACCEPTABLE(406, "This cannot be given in the form asked for", "无法以所要求的格式提供"),
  CONFLICT(409, "Somebody else changed this first", "内容已被他人更改"),
  PRECONDITION_FAILED(412, "This was changed since it was read", "内容在读取之后已有更改"),
  CONTENT_TOO_LARGE(413, "The request is too large", "请求过大"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request's content type is not taken here", "不支持此内容类型"),
  INVALID(422, "Some values are not right", "部分内容有误"),
  TOO_MANY_REQUESTS(429, "Too many requests", "请求过于频繁"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large", "请求头过大"),
  INTERNAL(500, "Something went wrong here", "系统内部出错"),
  UNAVAILABLE(503, "Not ready yet, try again shortly", "服务暂不可用，请稍后再试");

  private final int status;
  private final String title;
  private final String titleZh;

  HttpProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  /** The first type with this status; other 4xx count as a bad request, all else as internal. */
  public static HttpProblem ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
