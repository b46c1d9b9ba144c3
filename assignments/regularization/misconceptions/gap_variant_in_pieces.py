# fails: nothing
# es: evalúa en lotes de siete y pondera sus medias por el tamaño
# en: evaluates in batches of seven and weighs their means by the size
def generalization_gap(model, train_x, train_y, val_x, val_y):
    def mean_loss(x, y):
        total = 0.0
        for images, labels in zip(x.split(7), y.split(7)):
            total += len(labels) * nn.CrossEntropyLoss()(model(images), labels).item()
        return total / len(y)

    was = model.training
    try:
        model.eval()
        with torch.no_grad():
            a, b = mean_loss(train_x, train_y), mean_loss(val_x, val_y)
    finally:
        model.train(was)
    return b - a, a, b
