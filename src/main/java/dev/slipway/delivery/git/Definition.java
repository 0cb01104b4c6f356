package dev.slipway.delivery.git;

/// What is a deployment of a service, and when a change's lead time begins.
public record Definition(DeployedBy deployedBy, LeadFrom leadFrom) {
    public static final Definition USUAL =
            new Definition(new DeployedBy.Tags(DeployedBy.Tags.VERSIONS), LeadFrom.AUTHORED);

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
