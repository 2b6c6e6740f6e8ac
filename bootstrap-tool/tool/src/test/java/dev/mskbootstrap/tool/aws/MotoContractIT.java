package dev.mskbootstrap.tool.aws;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** moto, which somebody else wrote, keeps the contract: our client is not wrong together with our endpoints. */
class MotoContractIT extends AwsContract {

    private static @Nullable MotoServer moto;
    private static AwsPlace place;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        moto = MotoServer.start(folder);
        place = moto.world();
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.close();
        }
    }

    @Override
    AwsPlace place() {
        return place;
    }
}
