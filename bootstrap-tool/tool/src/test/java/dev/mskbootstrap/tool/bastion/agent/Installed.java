package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.bastion.Packed;
import dev.mskbootstrap.tool.bastion.Reply;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Request.Bundle;
import dev.mskbootstrap.tool.bastion.Wire;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bastion's folder in which a script of bash stands in for msk-bootstrap, and the agent that works there. */
public final class Installed {

    static final String WORK = "00000000-0000-4000-8000-000000000001";
    public static final String DISTRIBUTION = "d".repeat(64);

    final Path root;
    final Bucket bucket = new Bucket();
    final StringBuffer progress = new StringBuffer();

    private Installed(Path root) {
        this.root = root;
    }

    /** @param script what msk-bootstrap does, in bash */
    public static Installed in(Path root, String script) {
        try {
            Path bin = Files.createDirectories(
                    root.resolve("dist").resolve(DISTRIBUTION).resolve("bin"));
            Path launcher = Files.writeString(bin.resolve("msk-bootstrap"), "#!/usr/bin/env bash\n" + script + "\n");
            launcher.toFile().setExecutable(true);
            Files.createSymbolicLink(root.resolve("current"), Path.of("dist", DISTRIBUTION));
            return new Installed(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Agent.Answer ask(Request request) {
        return new Agent(root, bucket, progress::append).answer(Wire.encode(request, WORK));
    }

    <R extends Reply> R ask(Request request, Class<R> type) {
        return Wire.reply(ask(request).line(), type).orElseThrow();
    }

    String refusal(Request request) {
        Reply.Failure failure = ask(request, Reply.Refused.class).error();
        return failure.kind() + ": cannot " + failure.what() + ": " + failure.why() + "; " + failure.fix();
    }

    /** The names of what there is in the folder of runs. */
    public List<String> left() {
        Path works = root.resolve("work");
        if (!Files.exists(works)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(works)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Request.Run run(String... arguments) {
        return run(bundle(zip(Map.of("files/env.yaml", "cluster: {}"))), arguments);
    }

    static Request.Run run(Bundle files, String... arguments) {
        return new Request.Run(
                WORK, List.of(arguments), "ann@laptop", 60, new TreeMap<>(), files, DISTRIBUTION, null, null, Set.of());
    }

    static Bundle bundle(byte[] bytes) {
        return new Bundle(Packed.sha256(bytes), Base64.getEncoder().encodeToString(bytes), null, 0);
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String text(Reply.Content content) {
        return new String(Packed.bytes(String.valueOf(content.packed()), 1 << 20), StandardCharsets.UTF_8);
    }

    /** S3, in memory. */
    static final class Bucket implements ObjectStore {

        static final ObjectPlace OUT = new ObjectPlace("niura-bootstrap", "out/run/", "123456789012", "eu-west-1");

        final Map<String, byte[]> objects = new HashMap<>();
        boolean isClosed;

        @Override
        public boolean has(ObjectPlace place, long bytes) {
            return objects.containsKey(place.url()) && objects.getOrDefault(place.url(), new byte[0]).length == bytes;
        }

        @Override
        public void put(ObjectPlace place, byte[] bytes) {
            requireOpen(place);
            objects.put(place.url(), bytes);
        }

        @Override
        public void put(ObjectPlace place, Path file) {
            try {
                put(place, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] get(ObjectPlace place) {
            requireOpen(place);
            return objects.getOrDefault(place.url(), new byte[0]);
        }

        private void requireOpen(ObjectPlace place) {
            if (isClosed) {
                throw new ClusterException("use " + place.url(), "AccessDenied", "allow s3:PutObject", null);
            }
        }
    }
}
