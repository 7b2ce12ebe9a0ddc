package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the story of display lines that stand between two stories, or above the first, or below the
 * last: by the words they share with it and by where this page puts its headlines.
 */
final class Placement {

  private final Page page;
  private final List<Story> stories;
  private final Overlap overlap;
  private final int usualGap;

  /** Headline lines that each story has so far. */
  private final int[] headlines;

  /** Votes that this page puts headlines behind and before their stories. */
  private double behind = 0.3;

  private double before = 0.3;

  Placement(Page page, List<Story> stories, int usualGap) {
    this.page = page;
    this.stories = stories;
    this.overlap = new Overlap(page, stories);
    this.usualGap = usualGap;
    this.headlines = new int[stories.size()];
  }

  /**
   * Display lines that stand together.
   *
   * @param next index of the story after them, which may be one too many; the story before them is
   *     {@code next - 1}
   */
  record Group(List<Draft> drafts, int next) {
    Group {
      drafts = List.copyOf(drafts);
    }

    List<Draft> headlines() {
      return drafts.stream().filter(draft -> draft.type() == BlockType.HEADLINE).toList();
    }
  }

  /** Places every display line of the groups that has a story; gives those back that have none. */
  List<Draft> place(List<Group> groups) {
    groups.forEach(this::vote);
    List<int[]> homes = new ArrayList<>();
    for (Group group : groups) {
      homes.add(headlines(group));
    }
    for (int g = 0; g < groups.size(); g++) {
      share(groups.get(g), homes.get(g));
    }
    List<Draft> homeless = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      homeless.addAll(place(groups.get(g), homes.get(g)));
    }
    return homeless;
  }

  /**
   * A story without a headline takes one from a neighbour that has two, if they stand together and
   * the headline speaks of it: of two stories' headlines in a row, one is above and one below.
   */
  private void share(Group group, int[] homes) {
    hand(group, homes);
    for (int needy : new int[] {group.next, group.next - 1}) {
      if (needy < 0 || needy >= stories.size() || headlines[needy] > 0) {
        continue;
      }
      boolean below = needy == group.next;
      for (int n = 0; n < homes.length; n++) {
        int i = below ? homes.length - 1 - n : n;
        if (group.drafts.get(i).type() != BlockType.HEADLINE) {
          continue;
        }
        int owner = homes[i];
        if (headlines[owner] > 1 && speaksOf(group.drafts.get(i), needy, owner)) {
          headlines[owner]--;
          headlines[needy]++;
          homes[i] = needy;
        }
        break;
      }
    }
  }

  /** Hands a headline to the story without one, anywhere near, that it plainly speaks of. */
  private void hand(Group group, int[] homes) {
    int from = Math.max(0, group.next - Overlap.REACH);
    int to = Math.min(stories.size(), group.next + Overlap.REACH);
    for (int i = 0; i < homes.length; i++) {
      Draft draft = group.drafts.get(i);
      int owner = homes[i];
      if (draft.type() != BlockType.HEADLINE || headlines[owner] < 2) {
        continue;
      }
      double[] shared = overlap.with(draft, from, to);
      int best = owner;
      for (int s = from; s < to; s++) {
        if (headlines[s] == 0
            && shared[s - from] >= Weights.of("hand.least")
            && shared[s - from] > Weights.of("hand.ratio") * shared[best - from]) {
          best = s;
        }
      }
      for (int k = i;
          best != owner && k < homes.length && (k == i || follows(group, k, owner, homes));
          k++) {
        headlines[owner]--;
        headlines[best]++;
        homes[k] = best;
      }
    }
  }

  /** Whether a headline line hangs on the one above it. */
  private boolean follows(Group group, int index, int owner, int[] homes) {
    Draft draft = group.drafts.get(index);
    return draft.type() == BlockType.HEADLINE
        && homes[index] == owner
        && page.lines().get(draft.first().line()).blanksBefore() < Math.max(1, usualGap);
  }

  private boolean speaksOf(Draft headline, int needy, int owner) {
    int from = Math.min(needy, owner);
    double[] shared = overlap.with(headline, from, Math.max(needy, owner) + 1);
    double of = shared[needy - from];
    return of >= Weights.of("share.least")
        && of >= Weights.of("share.ratio") * shared[owner - from];
  }

  private void vote(Group group) {
    for (Draft headline : group.headlines()) {
      if (group.next == 0) {
        before += 0.15;
      } else if (group.next == stories.size()) {
        behind += 0.15;
      } else {
        double[] shared = overlap.with(headline, group.next - 1, group.next + 1);
        behind += Math.max(0, shared[0] - shared[1]);
        before += Math.max(0, shared[1] - shared[0]);
      }
    }
  }

  private List<Draft> place(Group group, int[] homes) {
    List<Draft> homeless = new ArrayList<>();
    List<Draft> drafts = group.drafts;
    for (int i = 0; i < drafts.size(); i++) {
      if (homes[i] < 0) {
        homes[i] = follower(group, homes, i);
      }
      Draft draft = drafts.get(i);
      switch (draft.type()) {
        case HEADLINE, SUBHEADLINE, BYLINE -> stories.get(homes[i]).heads().add(draft);
        case CAPTION, CREDIT -> stories.get(homes[i]).pictures().add(draft);
        default ->
            opinion(draft)
                .ifPresentOrElse(story -> story.heads().add(draft), () -> homeless.add(draft));
      }
    }
    return homeless;
  }

  /** The stories of the headlines and captions of a group; -1 for what follows one of them. */
  private int[] headlines(Group group) {
    List<Draft> drafts = group.drafts;
    int[] homes = new int[drafts.size()];
    int from = Math.max(0, group.next - Overlap.REACH);
    int to = Math.min(stories.size(), group.next + Overlap.REACH);
    int together = -1;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      homes[i] =
          switch (draft.type()) {
            case HEADLINE -> headline(group, i, from, to, together);
            case CAPTION -> caption(draft, group.next, from, to);
            default -> -1;
          };
      if (draft.type() == BlockType.HEADLINE) {
        together = homes[i];
        headlines[together]++;
      }
    }
    return homes;
  }

  private int headline(Group group, int index, int from, int to, int together) {
    Draft draft = group.drafts.get(index);
    double[] shared = overlap.with(draft, from, to);
    int best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = from; s < to; s++) {
      double score = Weights.of("attach.shared") * shared[s - from] + standing(group, s);
      if (s == together) {
        score += Weights.of("attach.together");
      } else if (headlines[s] > 0) {
        score += Weights.of("attach.hasHeadline");
      }
      if (touches(group, index, s)) {
        score += Weights.of("attach.touches");
      }
      if (score > most) {
        most = score;
        best = s;
      }
    }
    return best;
  }

  private double standing(Group group, int story) {
    if (story == group.next - 1) {
      return Math.log(behind / (behind + before));
    }
    if (story == group.next) {
      return Math.log(before / (behind + before));
    }
    return Weights.of("attach.apart")
        + Weights.of("attach.perStory") * Math.abs(story - group.next);
  }

  /** Whether a headline stands closer to the story's text than lines of this page usually stand. */
  private boolean touches(Group group, int index, int story) {
    if (story == group.next && index == group.drafts.size() - 1) {
      Draft first = stories.get(story).body().getFirst();
      return page.lines().get(first.first().line()).blanksBefore() < usualGap;
    }
    return story == group.next - 1
        && index == 0
        && page.lines().get(group.drafts.getFirst().first().line()).blanksBefore() < usualGap;
  }

  private int caption(Draft draft, int next, int from, int to) {
    double[] shared = overlap.with(draft, from, to);
    int best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = from; s < to; s++) {
      double distance = s == next - 1 ? 0.3 : s == next ? 0.5 : 1.2 + 0.1 * Math.abs(s - next);
      double score = Weights.of("attach.sharedCaption") * shared[s - from] - distance;
      if (score > most) {
        most = score;
        best = s;
      }
    }
    return best;
  }

  /** A byline or subheadline goes with the headline next to it, a credit with its caption. */
  private int follower(Group group, int[] homes, int index) {
    BlockType leader =
        group.drafts.get(index).type() == BlockType.CREDIT ? BlockType.CAPTION : BlockType.HEADLINE;
    for (int distance = 1; distance < homes.length; distance++) {
      for (int near : new int[] {index - distance, index + distance}) {
        if (near >= 0 && near < homes.length && group.drafts.get(near).type() == leader) {
          return homes[near];
        }
      }
    }
    boolean above = group.next == stories.size() || (group.next > 0 && behind > before);
    return above ? group.next - 1 : group.next;
  }

  /** 社论 belongs to the one story of the page that no news agency or reporter opens. */
  private Optional<Story> opinion(Draft label) {
    if (stories.size() > Overlap.REACH * 2 || !Opinions.isLabel(page, label)) {
      return Optional.empty();
    }
    List<Story> candidates = stories.stream().filter(story -> Opinions.mayBe(page, story)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }
}
