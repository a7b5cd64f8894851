module.exports.seed = (database) => {
  database.exec("INSERT INTO users (name) VALUES ('first')");
};
