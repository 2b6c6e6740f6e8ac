package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.cluster.ClusterException;

/** Has a bastion install a distribution. */
public final class Installation {

    private final Courier courier;
    private final Bucket bucket;

    public Installation(Courier courier, Bucket bucket) {
        this.courier = courier;
        this.bucket = bucket;
    }

    /** What is there afterwards. Where it is there already, nothing is fetched. */
    public Reply.Status install(Distribution distribution) {
        return switch (distribution) {
            case Distribution.OfFile file -> install(file);
            case Distribution.OfUrl url ->
                courier.ask(new Request.Install(url.sha256(), url.url(), null), Reply.Status.class);
        };
    }

    private Reply.Status install(Distribution.OfFile file) {
        ObjectPlace place = bucket.place("dist/" + file.sha256() + ".tar.gz")
                .orElseThrow(() -> new ClusterException(
                        "install " + file.file().getFileName(),
                        "there is no bucket for it to go through, and it is too large for commands",
                        "write bastion: {bucket: NAME}, or artefact: https://...#sha256=..., in env.yaml",
                        null));
        if (!courier.aws().has(place, file.bytes())) {
            courier.aws().put(place, file.file());
        }
        return courier.ask(new Request.Install(file.sha256(), place.url(), place.owner()), Reply.Status.class);
    }
}
