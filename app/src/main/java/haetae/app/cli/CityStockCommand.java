package haetae.app.cli;

import haetae.store.city.CityReader;
import haetae.store.city.StockFile;
import haetae.store.city.stock.SyntheticStock;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae city stock}: a synthetic building stock for a pack that has none. */
@Command(
    name = "stock",
    mixinStandardHelpOptions = true,
    description = {
      "건물 자료가 없는 도시에 가상 건물 재고(building-stock.csv)를 만듭니다.",
      "Makes a synthetic building-stock.csv from the districts and the shares of Gyeongbuk."
    })
final class CityStockCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "folder of the pack")
  Path folder = Path.of(".");

  @Option(
      names = "--buildings",
      paramLabel = "N",
      required = true,
      description = "buildings of the whole city")
  int buildings;

  @Override
  public Integer call() throws IOException {
    City city = CityReader.read(folder);
    int rows = StockFile.write(SyntheticStock.of(city.districts(), buildings), folder);
    System.err.printf(
        Locale.ROOT, "haetae: %,d buildings in %,d rows → %s%n", buildings, rows, folder);
    return 0;
  }
}
