package dev.slipway.delivery.git;

import java.util.Optional;

/// What is a deployment of a service, and when a change's lead time begins.
public record Definition(DeployedBy deployedBy, LeadFrom leadFrom) {
    public static final Definition USUAL =
            new Definition(new DeployedBy.Tags(DeployedBy.Tags.VERSIONS), LeadFrom.AUTHORED);

    private static final String FROM_MERGE = " from merge";

    /// The definition in one line, as it stands in an annotation and among the user's choices: `tag
    /// REGEX`, `branch GLOB`, `commits GLOB` or `images FOLDER`, with ` from merge` at its end
    /// where lead times begin with the merge.
    public String line() {
        String way =
                switch (deployedBy) {
                    case DeployedBy.Tags tags -> "tag " + tags.pattern();
                    case DeployedBy.Branch branch ->
                            (branch.each() ? "commits " : "branch ") + branch.glob();
                    case DeployedBy.Images images -> "images " + images.folder();
                };
        return way.strip() + (leadFrom == LeadFrom.MERGED ? FROM_MERGE : "");
    }

    /// What [#line] wrote; empty for anything else.
    public static Optional<Definition> parse(String line) {
        String text = line.strip();
        LeadFrom from = text.endsWith(FROM_MERGE) ? LeadFrom.MERGED : LeadFrom.AUTHORED;
        String way =
                from == LeadFrom.MERGED
                        ? text.substring(0, text.length() - FROM_MERGE.length())
                        : text;
        int cut = way.indexOf(' ');
        String rest = cut < 0 ? "" : way.substring(cut + 1).strip();
        DeployedBy by =
                switch (cut < 0 ? way : way.substring(0, cut)) {
                    case "tag" ->
                            new DeployedBy.Tags(rest.isEmpty() ? DeployedBy.Tags.VERSIONS : rest);
                    case "branch" -> rest.isEmpty() ? null : new DeployedBy.Branch(rest, false);
                    case "commits" -> rest.isEmpty() ? null : new DeployedBy.Branch(rest, true);
                    case "images" -> new DeployedBy.Images(rest);
                    default -> null;
                };
        return Optional.ofNullable(by).map(found -> new Definition(found, from));
    }

    /// The same in few words for a narrow column.
    public String brief() {
        return switch (deployedBy) {
            case DeployedBy.Tags tags ->
                    tags.pattern().equals(DeployedBy.Tags.VERSIONS)
                            ? "version tags"
                            : "tags " + tags.pattern();
            case DeployedBy.Branch branch ->
                    (branch.each() ? "commits on " : "merges to ") + branch.glob();
            case DeployedBy.Images images ->
                    "images in " + (images.folder().isEmpty() ? "the repository" : images.folder());
        };
    }

    /// The event in git that is taken for a deployment to production.
    public sealed interface DeployedBy {

        /// The rest of the sentence "a deployment is ...".
        String words();

        /// A tag whose name the regular expression (ECMAScript) finds; time of the tagger, or of
        /// the commit for a lightweight tag.
        record Tags(String pattern) implements DeployedBy {
            /// `v1.2.3` and `1.2.3`, without any suffix.
            public static final String VERSIONS = "^v?\\d+\\.\\d+\\.\\d+$";

            @Override
            public String words() {
                return "a tag that matches " + pattern;
            }
        }

        /// A merge on the first-parent line of a branch (a glob, `release/*`); with `each` every
        /// commit on that line. Time of the committer.
        record Branch(String glob, boolean each) implements DeployedBy {

            @Override
            public String words() {
                return (each ? "a commit" : "a merge") + " on the branch " + glob;
            }
        }

        /// A commit on the first-parent line of the checked-out branch that changes an `image:`,
        /// `newTag:` or `tag:` line of a YAML file below `folder`: a GitOps repository.
        record Images(String folder) implements DeployedBy {

            @Override
            public String words() {
                return "a commit that changes an image below "
                        + (folder.isEmpty() ? "the root" : folder);
            }
        }
    }

    /// When a lead time begins.
    public enum LeadFrom {
        AUTHORED("the commit's author time"),
        MERGED("the time at which its merge reached the main line");

        private final String words;

        LeadFrom(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
