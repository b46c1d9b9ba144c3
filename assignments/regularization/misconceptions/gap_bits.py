# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: mide en bits en lugar de en nats
# en: measures in bits instead of nats
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item() / math.log(2)
        val_loss = F.cross_entropy(model(val_x), val_y).item() / math.log(2)
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
