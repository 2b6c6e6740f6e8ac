package dev.mskbootstrap.tool.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder where inputs become files. */
record Ground(Path folder) {

    static final String ENV = "envs/mine/env.yaml";
    static final String TOPICS = "envs/mine/topics.yaml";
    static final String CATALOGUE = "topics/one.yaml";
    static final String OTHER_CATALOGUE = "topics/two.yaml";
    static final String PLAN = "plan.json";
    static final String STATE = "state.json";

    /** With an environment {@code mine} and two catalogues, all of them right. */
    static Ground in(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            return new Ground(real)
                    .file(ENV, "cluster: {bootstrapServers: [localhost:9092]}\nscope: [\"*\"]\n")
                    .file(TOPICS, "topics: {orders: {}}\n")
                    .file(CATALOGUE, "topics: {eeg.one: {partitions: 1}}\n")
                    .file(OTHER_CATALOGUE, "include: [one.yaml]\ntopics: {eeg.two: {partitions: 2}}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ground file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Ground file(String path, byte[] content) {
        try {
            Files.createDirectories(path(path).resolveSibling("."));
            Files.write(path(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ground without(String path) {
        try {
            Files.deleteIfExists(path(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return folder.resolve(path);
    }
}
