# fails: nothing
# es: usa match
# en: uses match
def loss_for(task):
    match task:
        case "multiclass":
            return nn.CrossEntropyLoss()
        case "binary":
            return nn.BCEWithLogitsLoss()
        case "regression":
            return nn.MSELoss()
        case _:
            raise ValueError(task)
